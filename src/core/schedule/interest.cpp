#include "core/schedule/interest.hpp"

#include <algorithm>
#include <iterator>

#include "base/check.hpp"
#include "core/schedule/day_count.hpp"

namespace gzl::core::schedule {

namespace {

// Parts of a year, all of one period over the same denominator.
class YearParts {
  public:
    YearParts(const Terms& terms, const Period& period) : basis_(terms.how.day_basis) {
        const std::int64_t days = std::max(period.due - period.from, 1);
        const std::int64_t unit_days = terms.unit == Unit::months ? 30 : terms.unit == Unit::weeks ? 7 : 1;
        switch (basis_) {
            case DayBasis::actual_360:
            case DayBasis::actual_365:
            case DayBasis::actual_actual:
            case DayBasis::actual_actual_end:
                denominator_ = part(period.from, period.from).denominator;
                break;
            case DayBasis::whole_months:
                per_day_ = unit_days * terms.every;
                denominator_ = 360 * days;
                break;
            case DayBasis::period:
                per_day_ = terms.every;
                denominator_ = (terms.unit == Unit::months ? 12 : terms.unit == Unit::weeks ? 52 : 365) * days;
                break;
        }
    }

    std::int64_t denominator() const { return denominator_; }
    std::int64_t numerator(Date from, Date until) const {
        return per_day_ ? per_day_ * (until - from) : part(from, until).numerator;
    }

  private:
    Fraction part(Date from, Date until) const {
        switch (basis_) {
            case DayBasis::actual_360:
                return year_fraction(DayCount::actual_360, from, until);
            case DayBasis::actual_365:
                return year_fraction(DayCount::actual_365, from, until);
            case DayBasis::actual_actual:
                return year_fraction(DayCount::actual_actual, from, until);
            default:
                return year_fraction(DayCount::actual_actual_end, from, until);
        }
    }

    DayBasis basis_;
    std::int64_t per_day_ = 0;
    std::int64_t denominator_ = 1;
};

// Σ rate × weight(from, until) over the stretches of [from, until) that have one rate.
template <class Weight>
Wide weighted_rate(const Terms& terms, Date from, Date until, Weight weight) {
    const auto& nights = terms.nights;
    auto next = std::upper_bound(nights.begin(), nights.end(), from,
                                 [](Date day, const DatedRate& each) { return day < each.night; });
    Wide sum = 0;
    while (from < until) {
        const Date end = next == nights.end() ? until : std::min(until, next->night);
        const RatePpm rate = std::prev(next)->rate;
        if (rate.value() != 0) sum += multiply(rate.value(), weight(from, end));
        from = end;
        if (next != nights.end()) ++next;
    }
    return sum;
}

// rate × part of a year, over 10^6 × the parts' denominator.
Wide rate_parts(const Terms& terms, const YearParts& parts, Date from, Date until) {
    return weighted_rate(terms, from, until, [&](Date a, Date b) { return parts.numerator(a, b); });
}

}  // namespace

Money rounded_part(Wide numerator, Wide denominator, HalfRule half) {
    const std::int64_t up = divide(numerator, denominator, Rounding::half_up);
    const bool is_half = numerator % denominator * 2 == denominator;
    return Money(half == HalfRule::half_even && is_half && up % 2 != 0 ? up - 1 : up);
}

Money interest_in(const Terms& terms, const Period& period, const std::vector<BalanceStep>& steps, Date until) {
    const YearParts parts(terms, period);
    const Wide denominator = multiply(parts.denominator(), 1'000'000);
    const Date end = std::min(until, period.due);
    const bool each_segment = terms.how.rounding_place == RoundingPlace::segment;
    Wide sum = 0;
    Money rounded;
    for (std::size_t i = 0; i < steps.size(); ++i) {
        const Date from = std::max(steps[i].from, period.from);
        const Date to = i + 1 < steps.size() ? std::min(steps[i + 1].from, end) : end;
        if (from >= to || !steps[i].balance.is_positive()) continue;
        const Wide numerator = steps[i].balance.value() * rate_parts(terms, parts, from, to);
        if (each_segment)
            rounded += rounded_part(numerator, denominator, terms.how.half);
        else
            sum += numerator;
    }
    return each_segment ? rounded : rounded_part(sum, denominator, terms.how.half);
}

Wide rate_nights(const Terms& terms, Date from, Date until) {
    return weighted_rate(terms, from, until, [](Date a, Date b) { return std::int64_t{b - a}; });
}

Factor factor_of(const Terms& terms, const Period& period) {
    const YearParts parts(terms, period);
    const Wide numerator = rate_parts(terms, parts, period.from, period.due);
    return {static_cast<std::int64_t>(numerator), parts.denominator()};
}

}  // namespace gzl::core::schedule
