#include "core/loan/interest.hpp"

#include <algorithm>

namespace gzl::core::loan {

namespace {

constexpr std::int64_t kMillion = 1'000'000;

// Visits (segment, nights) for every segment that has nights in [from, until).
template <class Visit>
void for_each_stretch(const std::vector<Segment>& segments, Date from, Date until, Visit visit) {
    for (std::size_t i = 0; i < segments.size(); ++i) {
        const Date begin = std::max(segments[i].from, from);
        const Date end = i + 1 < segments.size() ? std::min(segments[i + 1].from, until) : until;
        if (begin < end) visit(segments[i], end - begin);
    }
}

Money rounded(Wide numerator, const Loan& loan) {
    return Money(divide(numerator, multiply(loan.basis, kMillion), Rounding::half_up));
}

bool is_with_principal(const Loan& loan) {
    return loan.settlement == product::Settlement::with_principal;
}

}  // namespace

Wide numerator_of(const std::vector<Segment>& segments, Date from, Date until) {
    Wide sum = 0;
    for_each_stretch(segments, from, until, [&](const Segment& segment, std::int32_t nights) {
        sum += multiply(segment.balance.value(), segment.rate.value()) * nights;
    });
    return sum;
}

Money balance_on(const Loan& loan, Date day) {
    Money balance;
    for (const Segment& segment : loan.segments)
        if (segment.from <= day) balance = segment.balance;
    return balance;
}

Money interest_of(Money principal, const Loan& loan, Date day) {
    Wide rate_nights = 0;
    for_each_stretch(loan.segments, loan.opened_on, day, [&](const Segment& segment, std::int32_t nights) {
        rate_nights += multiply(segment.rate.value(), nights);
    });
    return rounded(rate_nights * principal.value(), loan);
}

Money accrued(const Loan& loan, Date day) {
    if (is_with_principal(loan)) return interest_of(loan.outstanding(), loan, day);
    return loan.interest_due + rounded(numerator_of(loan.segments, loan.settled_to, day), loan);
}

Money interest_with(Money principal, const Loan& loan, Date day, const Claim& claimed) {
    if (is_with_principal(loan)) return interest_of(principal, loan, day);
    return std::max(Money::zero(), accrued(loan, day) - claimed.interest);
}

Money unclaimed(const Loan& loan, const Claim& claimed) {
    return std::max(Money::zero(), loan.outstanding() - claimed.principal);
}

Money payoff(const Loan& loan, Date day, const Claim& claimed) {
    const Money principal = unclaimed(loan, claimed);
    return principal + interest_with(principal, loan, day, claimed);
}

namespace {

// The largest principal whose sum with its own interest is within the amount; the amount is below the payoff.
Split split_with_principal(const Loan& loan, Money amount, Date day, Money most) {
    std::int64_t low = 0;
    std::int64_t high = most.value();
    while (high - low > 1) {
        const std::int64_t middle = low + (high - low) / 2;
        if (Money(middle) + interest_of(Money(middle), loan, day) <= amount)
            low = middle;
        else
            high = middle;
    }
    const Money principal(low);
    const Money interest = interest_of(principal, loan, day);
    return {interest, principal, amount - principal - interest};
}

}  // namespace

Split split(const Loan& loan, Money amount, Date day, const Claim& claimed) {
    const Money most = unclaimed(loan, claimed);
    const Money whole = payoff(loan, day, claimed);
    if (amount >= whole) return {whole - most, most, amount - whole};
    if (is_with_principal(loan)) return split_with_principal(loan, amount, day, most);
    const Money interest = std::min(amount, whole - most);
    return {interest, amount - interest, Money::zero()};
}

void settle(Loan& loan, const Split& taken, Date day) {
    if (!is_with_principal(loan)) {
        CHECK_THAT(day >= loan.settled_to);
        loan.interest_due = accrued(loan, day) - taken.interest;
        loan.settled_to = day;
    }
    loan.interest_paid += taken.interest;
    if (!taken.principal.is_positive()) return;
    const auto later = std::find_if(loan.segments.begin(), loan.segments.end(),
                                    [&](const Segment& segment) { return segment.from >= day; });
    auto first = later;
    if (later == loan.segments.end() || later->from != day) {
        CHECK_THAT(later != loan.segments.begin());
        Segment divided = *std::prev(later);
        divided.from = day;
        first = loan.segments.insert(later, divided);
    }
    for (auto segment = first; segment != loan.segments.end(); ++segment) segment->balance -= taken.principal;
}

namespace {

constexpr std::int64_t kCommonBasis = 26'280;  // of 360 and 365

}  // namespace

void NightInterest::add(const Loan& loan, Date night) {
    numerator_ += numerator_of(loan.segments, night, night.plus_days(1)) * (kCommonBasis / loan.basis);
}

Money NightInterest::total() const {
    return Money(divide(numerator_, multiply(kCommonBasis, kMillion), Rounding::half_up));
}

}  // namespace gzl::core::loan
