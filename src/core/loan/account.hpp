// What a loan owes on a day, exactly: its terms and its dated movements are walked through night by night.
//
// Interest (L2): 积数 is the sum of balance (fen) × rate (ppm per year) over the nights a balance stood; interest is
// 积数 / (basis × 10^6), rounded half up once per posting. A night belongs to the day on which it begins: the first day
// counts, the last does not. A posting is a settlement or a repayment.
//
// Settlement (L3): with_principal pays the interest of a principal together with it; monthly_20 settles the nights up
// to the 20th inclusive, due on the 21st; at_maturity and plans settle on their due dates. A repayment pays first what
// is owed by then (L4).
//
// Overdue (L5): a due date that is no working day moves to the next one, interest running. What is unpaid at the end of
// that day is overdue: its nights, that of the due date the first, bear rate × (1 + premium), unpaid interest alike.
// Paid n days late, n nights bear it. Misused principal bears its own premium; of the two premiums the higher one.
#pragma once

#include <optional>

#include <boost/container/small_vector.hpp>

#include "base/rounding.hpp"
#include "core/calendar/state.hpp"
#include "core/loan/state.hpp"

namespace gzl::core {
struct State;
}

namespace gzl::core::loan {

// All that settles the loan, due or not.
struct Owed {
    Money costs{};
    Money penalty{};
    Money interest{};
    Money principal{};
    Money total() const { return costs + penalty + interest + principal; }
    friend bool operator==(const Owed&, const Owed&) = default;
};
BOOST_DESCRIBE_STRUCT(Owed, (), (costs, penalty, interest, principal))

// An exact sum of interest over loans of either basis.
class ExactInterest {
  public:
    void add(Money amount);
    void add(Wide fen_ppm_nights, std::int64_t basis);
    void add_premium(Wide fen_ppm_ppm_nights, std::int64_t basis);
    ExactInterest& operator+=(const ExactInterest& more);
    Money rounded() const;  // half up, once

  private:
    Wide numerator_ = 0;
};

class Account {
  public:
    // Both outlive the account.
    Account(const Loan& loan, const calendar::State& calendar);
    Account(Loan&& loan, const calendar::State& calendar) = delete;

    // Accrues the nights before the day and takes the movements up to and including it. Days only go forward.
    void run_to(Date day);
    void accrue_to(Date day);  // the same without the movements of that day
    // One more movement on the day that was run to; a cost is owed, money is taken up.
    Taken take(const Movement& movement);

    Owed owed() const;
    const Taken& taken() const { return taken_; }      // of all movements so far
    const Taken& last_taken() const { return last_; }  // of the latest of them
    Money outstanding() const { return outstanding_; }
    // 利随本清 before maturity: the interest of a part of the principal; otherwise all that has accrued.
    Money interest_with(Money principal) const;

    // Of what has been unpaid since a day before the one that was run to.
    Money overdue_principal() const;
    Money overdue_interest() const;
    std::optional<Date> oldest_overdue() const;
    std::optional<Date> next_due() const;

    ExactInterest accrued() const;  // interest and penalty owed, not rounded
    ExactInterest next_night();     // of the night that begins on the day

  private:
    struct Due {
        Date on;  // rolled to a working day
        Money left;
    };
    // fen × ppm, and fen × ppm × ppm, per night
    struct Pace {
        Wide interest = 0;
        Wide penalty = 0;
    };

    void plan_principal(Money principal, Date from);
    void replan();
    Pace pace() const;
    Date boundary(Date most) const;
    Date next_settlement() const;
    void mature();
    void at_boundary();
    void settle(Date due);
    Money interest_of(Money principal) const;
    bool pays_with_principal() const;
    Taken take_money(Money amount, bool costs_too);
    Taken take_with_principal(Money amount, Taken taken);
    Money pay_interest(Money most);
    void pay_principal(Money amount);
    Money rounded_interest(Wide fen_ppm_nights) const;
    Money rounded_penalty() const;

    const Loan& loan_;
    const calendar::State& calendar_;
    Date day_;
    std::size_t next_movement_ = 0;
    boost::container::small_vector<Due, 4> principal_dues_;
    boost::container::small_vector<Due, 4> interest_dues_;
    Date maturity_;         // rolled
    bool matured_ = false;  // of with_principal: what was unpaid on the due date is overdue
    Money outstanding_;
    Money costs_{};
    Money penalty_{};  // posted, unpaid
    Wide interest_sum_ =
        0;  // with_principal: ppm × nights since the opening; otherwise fen × ppm × nights since settled
    Wide penalty_sum_ = 0;  // fen × ppm × ppm × nights since posted
    Taken taken_{};
    Taken last_{};
};

// The account of the loan, which outlives it, on the day.
Account account_on(const core::State& state, const Loan& loan, Date day);
Account account_on(const core::State& state, Loan&& loan, Date day) = delete;
Owed owed(const core::State& state, const Loan& loan, Date day);

struct Standing {
    Money outstanding{};
    Money overdue_principal{};
    Money overdue_interest{};
    std::int32_t days_overdue = 0;  // of the oldest unpaid due
    LoanClass loan_class = LoanClass::normal;
    std::optional<Date> next_due{};
};
Standing standing_of(const core::State& state, const Loan& loan, Date day);
LoanClass class_of(std::int32_t days_overdue, Date day);  // L6, by the thresholds in force on the day
inline bool is_non_performing(LoanClass loan_class) {
    return loan_class >= LoanClass::substandard;
}

// L5: the day itself, or the next working day.
Date effective_due(const core::State& state, Date due);

}  // namespace gzl::core::loan
