#include "core/law/checks.hpp"

#include <algorithm>

#include "base/rounding.hpp"
#include "core/law/reasons.hpp"

namespace gzl::core::law {

namespace {

Verdict refuse_if(bool broken, const Rule* rule) {
    return {rule && broken ? Severity::refuse : Severity::pass, rule};
}

std::int64_t number(const Rule& rule, std::string_view name) {
    const auto found = std::find_if(rule.parameters.begin(), rule.parameters.end(),
                                    [&](const Parameter& each) { return each.name == name; });
    CHECK_THAT(found != rule.parameters.end());
    return found->value;
}

Date months_after(Date date, std::int64_t months) {
    return date.plus_months(static_cast<int>(months));
}

}  // namespace

Refusal refusal(const Verdict& verdict) {
    CHECK_THAT(verdict.severity == Severity::refuse && verdict.rule);
    return {&against_the_law, {{"rule", std::string(verdict.rule->id)}, {"source", std::string(verdict.rule->source)}}};
}

Verdict voucher_tenor(Tenor tenor, Date on) {
    const Rule* rule = rule_on("voucher_tenor", on);
    return rule ? voucher_tenor(tenor, *rule) : Verdict{};
}

Verdict voucher_tenor(Tenor tenor, const Rule& rule) {
    if (tenor.maturity > months_after(tenor.issued, number(rule, "longest_months"))) return {Severity::refuse, &rule};
    if (tenor.maturity > months_after(tenor.issued, number(rule, "flag_months"))) return {Severity::flag, &rule};
    return {Severity::pass, &rule};
}

Verdict forced_acceptance(bool accepted_by_receiver, Date on) {
    return refuse_if(!accepted_by_receiver, rule_on("forced_acceptance", on));
}

Verdict sme_payment_term(PaymentTerm term, Date on) {
    const std::string_view name = term.buyer == Buyer::public_body ? "public_longest_days" : "days";
    const auto longest = find_parameter("sme_payment", name, on);
    return refuse_if(longest && term.days > *longest, rule_on("sme_payment", on));
}

Money late_payment_interest(LatePayment payment, Date on) {
    const auto daily = find_parameter("sme_payment", "daily_ppm", on);
    if (!daily || payment.paid <= payment.due) return Money::zero();
    const Wide numerator = multiply(payment.amount.value(), *daily) * (payment.paid - payment.due);
    return Money(divide(numerator, 1'000'000, Rounding::half_up));
}

Verdict earnest_money(EarnestMoney earnest, Date on) {
    const auto cap = find_parameter("earnest_money", "cap_ppm", on);
    const bool above = cap && earnest.deposit > share_of(earnest.contract, RatePpm(*cap), Rounding::down);
    return refuse_if(above, rule_on("earnest_money", on));
}

Verdict entrusted_payment(const Payment& payment, Date on) {
    const Rule* rule = rule_on("entrusted_payment", on);
    bool entrusted = false;
    if (const auto threshold = find_parameter("entrusted_payment", "threshold_fen", on))
        entrusted = payment.named_payee && payment.amount > Money(*threshold);
    else if (rule && payment.use == LoanUse::fixed_asset)
        entrusted = payment.amount > Money(number(*rule, "fixed_asset_fen")) ||
                    (payment.project &&
                     payment.amount >
                         share_of(*payment.project, RatePpm(number(*rule, "fixed_asset_project_ppm")), Rounding::down));
    return {entrusted ? Severity::flag : Severity::pass, rule};
}

OverdueClass overdue_class(std::int32_t days_overdue, Date on) {
    if (days_overdue <= 0) return OverdueClass::normal;
    const auto above = [&](std::string_view name) {
        const auto limit = find_parameter("classification", name, on);
        return limit && days_overdue > *limit;
    };
    if (above("loss_days")) return OverdueClass::loss;
    if (above("doubtful_days")) return OverdueClass::doubtful;
    if (above("substandard_days")) return OverdueClass::substandard;
    const auto special = find_parameter("classification", "special_days", on);
    return special && days_overdue >= *special ? OverdueClass::special_mention : OverdueClass::normal;
}

std::optional<std::int32_t> longest_extension_days(Date opened, Date due, Date on) {
    const Rule* rule = rule_on("extension", on);
    if (!rule) return std::nullopt;
    const std::int32_t term = due - opened;
    if (due > months_after(opened, number(*rule, "medium_months")))
        return static_cast<std::int32_t>(number(*rule, "long_days"));
    const bool short_term = due <= months_after(opened, number(*rule, "short_months"));
    const std::int64_t share = number(*rule, short_term ? "short_ppm" : "medium_ppm");
    return static_cast<std::int32_t>(divide(multiply(term, share), 1'000'000, Rounding::down));
}

Verdict extension(const Extension& extension, Date on) {
    const auto longest = longest_extension_days(extension.opened, extension.due, on);
    const std::int64_t all = std::int64_t{extension.days_so_far} + extension.days_asked_for;
    return refuse_if(longest && all > *longest, rule_on("extension", on));
}

Date guarantee_ends(Date debt_due, Written written, Date on) {
    return months_after(debt_due, parameter("guarantee_period",
                                            written == Written::nothing ? "unwritten_months" : "unclear_months", on));
}

std::optional<Date> title_registration_due(Date delivered, Date on) {
    const auto days = find_parameter("title_registration", "days", on);
    return days ? std::optional(delivered.plus_days(static_cast<std::int32_t>(*days))) : std::nullopt;
}

Verdict registration_term(Registration registration, Date on) {
    const Rule* rule = rule_on("registration_expiry", on);
    if (!rule) return {};
    const Date first = months_after(registration.registered, number(*rule, "shortest_months"));
    const Date last = months_after(registration.registered, number(*rule, "longest_months"));
    return refuse_if(registration.expires < first || registration.expires > last, rule);
}

Verdict information_service_does(Business business, Date on) {
    if (business == Business::information) return {};
    return refuse_if(true, rule_on(business == Business::pooling_funds ? "fund_pooling" : "information_service", on));
}

}  // namespace gzl::core::law
