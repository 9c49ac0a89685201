#include <algorithm>

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include "core/law/checks.hpp"
#include "core/law/views.hpp"

namespace gzl::core::law {

namespace {

Date day(const std::string& text) {
    return Date::parse(text).value();
}

}  // namespace

TEST_CASE("a rule in words has its numbers in people's units") {
    CHECK(text_of(*rule_on("earnest_money", day("2026-03-01")), Tongue::en) ==
          "Earnest money is at most 20% of the contract; more has no effect as such");
    CHECK(text_of(*rule_on("entrusted_payment", day("2026-03-01")), Tongue::zh) ==
          "向某一交易对象单笔支付超过 10000000 元的,须受托支付");
    CHECK(text_of(*rule_on("sme_payment", day("2026-03-01")), Tongue::en).ends_with("is 0.05% a day"));
}

TEST_CASE("what is announced is listed and not in force") {
    const auto views = rules_on(day("2026-03-01"));
    const auto count = [&](RuleStatus status, const std::string& id) {
        return std::count_if(views.begin(), views.end(),
                             [&](const RuleView& view) { return view.id == id && view.status == status; });
    };
    CHECK(count(RuleStatus::in_force, "voucher_tenor") == 1);
    CHECK(count(RuleStatus::announced, "voucher_tenor") == 1);
    CHECK(count(RuleStatus::in_force, "guarantee_period") == 1);
    // on a day of the past, what came later is announced
    const auto past = rules_on(day("2025-05-31"));
    CHECK(std::count_if(past.begin(), past.end(), [](const RuleView& view) {
              return view.id == "sme_payment" && view.status == RuleStatus::announced;
          }) == 1);
}

TEST_CASE("late payment of a small enterprise: 0.05 % a day, half up, only without an agreed rate") {
    // 1 000 000.00 for 30 days at 0.05 %: 15 000.00
    const LatePayment late{Money(100'000'000), day("2026-03-01"), day("2026-03-31")};
    CHECK(late_payment_interest(late, day("2026-03-31")) == Money(1'500'000));
    CHECK(late_payment_interest({late.amount, late.due, late.due}, day("2026-03-31")) == Money::zero());
    CHECK(late_payment_interest({late.amount, late.paid, late.due}, day("2026-03-31")) == Money::zero());
    // 1 000 fen for one day: 0.5 fen, half up
    CHECK(late_payment_interest({Money(1'000), day("2026-03-01"), day("2026-03-02")}, day("2026-03-31")) == Money(1));
    CHECK(late_payment_interest({Money(999), day("2026-03-01"), day("2026-03-02")}, day("2026-03-31")) == Money(0));
    // before the regulation the law gave no rate
    CHECK(late_payment_interest(late, day("2020-08-31")) == Money::zero());
}

TEST_CASE("where the law is silent, its checks pass") {
    const Date old = day("1990-01-01");
    CHECK(voucher_tenor({day("2025-01-01"), day("2028-01-01")}, old).severity == Severity::pass);
    CHECK(forced_acceptance(false, old).severity == Severity::pass);
    CHECK(sme_payment_term({Buyer::large_enterprise, 1000}, old).severity == Severity::pass);
    CHECK(earnest_money({Money(2), Money(1)}, old).severity == Severity::pass);
    CHECK(entrusted_payment({.amount = Money(kMaxExactInteger)}, old).severity == Severity::pass);
    CHECK(overdue_class(10'000, old) == OverdueClass::normal);
    CHECK(registration_term({old, old}, old).severity == Severity::pass);
    CHECK_FALSE(title_registration_due(old, old));
    CHECK_FALSE(longest_extension_days(old, old.plus_days(1), old));
    CHECK(extension({old, old.plus_days(1), 0, 1000}, old).severity == Severity::pass);
    CHECK(information_service_does(Business::guarantee, day("2025-06-14")).severity == Severity::pass);
}

TEST_CASE("V1: a voucher that its receiver did not accept is refused, and the refusal names the law") {
    const Date on = day("2026-03-01");
    CHECK(forced_acceptance(true, on).severity == Severity::pass);
    const Verdict verdict = forced_acceptance(false, on);
    REQUIRE(verdict.severity == Severity::refuse);
    const Refusal refused = refusal(verdict);
    CHECK(refused.reason->name == "against_the_law");
    CHECK(refused.details[0].value == "forced_acceptance");
    CHECK(refused.details[1].value == "《保障中小企业款项支付条例》(国令第802号)第11条");
}

TEST_CASE("银发〔2025〕77号: the information service informs and does no more") {
    const Date on = day("2025-06-15");
    CHECK(information_service_does(Business::information, on).severity == Severity::pass);
    for (const Business business : {Business::payment, Business::guarantee, Business::factoring, Business::lending})
        CHECK(information_service_does(business, on).rule == rule_on("information_service", on));
    const Verdict pooling = information_service_does(Business::pooling_funds, on);
    CHECK(pooling.severity == Severity::refuse);
    CHECK(pooling.rule == rule_on("fund_pooling", on));
}

TEST_CASE("贷款通则 12: extensions add up") {
    const Date on = day("2026-03-01");
    const Date opened = day("2025-03-01");
    const Date due = opened.plus_days(180);
    CHECK(extension({opened, due, 100, 80}, on).severity == Severity::pass);
    CHECK(extension({opened, due, 100, 81}, on).severity == Severity::refuse);
    CHECK(longest_extension_days(opened, opened.plus_months(12), on) == 365);
    CHECK(longest_extension_days(opened, opened.plus_months(12).plus_days(1), on) == 183);  // half of 366
}

TEST_CASE("the later the class, the longer overdue; by the day") {
    rc::check([] {
        const Date on = Date::of(2023, 1, 1).plus_days(*rc::gen::inRange(0, 1500));
        const auto days = *rc::gen::inRange(0, 500);
        RC_ASSERT(overdue_class(days, on) <= overdue_class(days + 1, on));
    });
}

}  // namespace gzl::core::law
