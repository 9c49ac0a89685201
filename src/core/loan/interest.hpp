// Interest, exact (L2): 积数 is the sum of balance (fen) × rate (ppm per year) over the nights a balance stood;
// interest is 积数 / (basis × 10^6), rounded half up once per posting. The first day counts, the last does not, so a
// night belongs to the day on which it begins. Pure functions of the loan and a day.
#pragma once

#include "base/rounding.hpp"
#include "core/loan/state.hpp"

namespace gzl::core::loan {

// Part of a loan that requests under way have already claimed.
struct Claim {
    Money principal{};
    Money interest{};
};

inline Claim requested(const Loan& loan) {
    return {loan.principal_requested, loan.interest_requested};
}

// 积数 of the nights [from, until).
Wide numerator_of(const std::vector<Segment>& segments, Date from, Date until);

// What stood over the night that begins on the day.
Money balance_on(const Loan& loan, Date day);

// 利随本清: the interest of a part of the principal, from the opening of the loan.
Money interest_of(Money principal, const Loan& loan, Date day);

// Interest owed on everything outstanding.
Money accrued(const Loan& loan, Date day);

// The interest that a repayment of this principal pays on the day: its own (with_principal), or all that has accrued.
Money interest_with(Money principal, const Loan& loan, Date day, const Claim& claimed = {});

// The outstanding principal that no request has claimed; a bank may have confirmed more than was requested.
Money unclaimed(const Loan& loan, const Claim& claimed);

// What settles the loan on the day.
Money payoff(const Loan& loan, Date day, const Claim& claimed = {});

// How an amount is taken up on the day (L4: interest before principal). `rest` is what the loan cannot take: above the
// payoff or, with_principal, the odd fen that no principal together with its interest makes up.
struct Split {
    Money interest{};
    Money principal{};
    Money rest{};
    friend bool operator==(const Split&, const Split&) = default;
};
Split split(const Loan& loan, Money amount, Date day, const Claim& claimed = {});

// Takes a confirmed repayment into the loan's balances from the day on. A day before the last movement re-derives the
// later balances.
void settle(Loan& loan, const Split& taken, Date day);

// The interest of one night over many loans, rounded once.
class NightInterest {
  public:
    void add(const Loan& loan, Date night);
    Money total() const;

  private:
    Wide numerator_ = 0;
};

}  // namespace gzl::core::loan
