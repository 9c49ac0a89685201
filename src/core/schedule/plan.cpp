#include "core/schedule/plan.hpp"

#include <algorithm>
#include <functional>

#include "base/check.hpp"

namespace gzl::core::schedule {

namespace {

Money interest_of(const PlanTerms& terms, Money balance, Date from, Date until) {
    const Wide days_at_rate = multiply(terms.rate.value(), until - from);
    return Money(divide(balance.value() * days_at_rate, multiply(terms.basis, 1'000'000), Rounding::half_up));
}

struct Walk {
    std::vector<PrincipalDue> dues;
    Money last_payment{};
};

// Pays the same amount on each date but the last, which pays what is left.
Walk walk(const PlanTerms& terms, Money payment) {
    Walk out;
    Money balance = terms.principal;
    Date from = terms.first;
    for (const Date due : terms.dates) {
        const bool last = due == terms.dates.back();
        const Money interest = interest_of(terms, balance, from, due);
        const Money principal = last ? balance : std::clamp(payment - interest, Money::zero(), balance);
        out.dues.push_back({due, principal});
        if (last) out.last_payment = principal + interest;
        balance -= principal;
        from = due;
    }
    return out;
}

// A larger payment leaves a smaller last one, so the payment that fits is found by halving.
std::vector<PrincipalDue> equal_instalment(const PlanTerms& terms) {
    Money low = Money::zero();
    Money high = walk(terms, Money::zero()).last_payment + terms.principal;
    while (high > low) {  // the smallest payment that the last one does not exceed
        const Money middle{low.value() + (high.value() - low.value()) / 2};
        if (walk(terms, middle).last_payment <= middle)
            high = middle;
        else
            low = middle + Money(1);
    }
    Walk above = walk(terms, low);
    const Money excess = low - above.last_payment;
    if (terms.rounding == Rounding::up || excess == Money::zero() || terms.dates.size() == 1) return above.dues;
    Walk below = walk(terms, low - Money(1));
    const Money lack = below.last_payment - (low - Money(1));
    return terms.rounding == Rounding::down || lack < excess ? below.dues : above.dues;
}

std::vector<PrincipalDue> equal_principal(const PlanTerms& terms) {
    const auto count = static_cast<std::int64_t>(terms.dates.size());
    const Money part{divide(terms.principal.value(), count, terms.rounding)};
    std::vector<PrincipalDue> dues;
    Money balance = terms.principal;
    for (const Date due : terms.dates) {
        const Money principal = due == terms.dates.back() ? balance : std::min(part, balance);
        dues.push_back({due, principal});
        balance -= principal;
    }
    return dues;
}

}  // namespace

std::vector<PrincipalDue> principal_dues(const PlanTerms& terms) {
    CHECK_THAT(terms.principal.is_positive() && terms.rate >= RatePpm::zero() && terms.basis > 0);
    CHECK_THAT(!terms.dates.empty() && terms.first < terms.dates.front());
    CHECK_THAT(std::adjacent_find(terms.dates.begin(), terms.dates.end(), std::greater_equal<>()) == terms.dates.end());
    if (terms.kind == PlanKind::equal_instalment) return equal_instalment(terms);
    if (terms.kind == PlanKind::equal_principal) return equal_principal(terms);
    std::vector<PrincipalDue> dues;
    for (const Date due : terms.dates)
        dues.push_back({due, due == terms.dates.back() ? terms.principal : Money::zero()});
    return dues;
}

std::vector<Date> due_dates(const DueRule& rule) {
    CHECK_THAT(rule.count > 0 && rule.every_months > 0 && rule.day_of_month >= 1 && rule.day_of_month <= 31);
    const CivilDate first = rule.first.civil();
    const Date month_start = Date::of(first.year, first.month, 1);
    std::vector<Date> dates;
    for (std::int32_t i = 1; i <= rule.count; ++i) {
        const Date month = month_start.plus_months(i * rule.every_months);
        const std::int32_t length = month.plus_months(1) - month;
        dates.push_back(month.plus_days(std::min(rule.day_of_month, length) - 1));
    }
    return dates;
}

}  // namespace gzl::core::schedule
