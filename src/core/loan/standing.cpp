// Sums over an account, and what follows from its days overdue.
#include "core/calendar/working_days.hpp"
#include "core/law/checks.hpp"
#include "core/loan/account.hpp"
#include "core/state.hpp"

namespace gzl::core::loan {

namespace {

constexpr std::int64_t kMillion = 1'000'000;
constexpr std::int64_t kCommonBasis = 26'280;  // of 360 and 365

}  // namespace

Taken& Taken::operator+=(const Taken& more) {
    costs += more.costs;
    penalty += more.penalty;
    interest += more.interest;
    principal += more.principal;
    refund += more.refund;
    return *this;
}

Taken operator-(const Taken& a, const Taken& b) {
    return {a.costs - b.costs, a.penalty - b.penalty, a.interest - b.interest, a.principal - b.principal,
            a.refund - b.refund};
}

RatePpm Loan::rate_on(Date day) const {
    RatePpm rate = rates.front().rate;
    for (const DatedRate& dated : rates)
        if (dated.from <= day) rate = dated.rate;
    return rate;
}

void ExactInterest::add(Money amount) {
    numerator_ += multiply(amount.value(), kCommonBasis) * kMillion * kMillion;
}
void ExactInterest::add(Wide fen_ppm_nights, std::int64_t basis) {
    numerator_ += fen_ppm_nights * (kCommonBasis / basis) * kMillion;
}
void ExactInterest::add_premium(Wide fen_ppm_ppm_nights, std::int64_t basis) {
    numerator_ += fen_ppm_ppm_nights * (kCommonBasis / basis);
}
ExactInterest& ExactInterest::operator+=(const ExactInterest& more) {
    numerator_ += more.numerator_;
    return *this;
}
Money ExactInterest::rounded() const {
    return Money(divide(numerator_, multiply(kCommonBasis, kMillion) * kMillion, Rounding::half_up));
}

Account account_on(const core::State& state, const Loan& loan, Date day) {
    Account account(loan, state.calendar);
    account.run_to(std::max(day, loan.opened_on));
    return account;
}

Owed owed(const core::State& state, const Loan& loan, Date day) {
    return loan.status == LoanStatus::written_off ? Owed{} : account_on(state, loan, day).owed();
}

LoanClass class_of(std::int32_t days_overdue, Date day) {
    switch (law::overdue_class(days_overdue, day)) {
        case law::OverdueClass::normal:
            return LoanClass::normal;
        case law::OverdueClass::special_mention:
            return LoanClass::special_mention;
        case law::OverdueClass::substandard:
            return LoanClass::substandard;
        case law::OverdueClass::doubtful:
            return LoanClass::doubtful;
        case law::OverdueClass::loss:
            return LoanClass::loss;
    }
    check_failed("a class of loans", __FILE__, __LINE__);
}

Standing standing_of(const core::State& state, const Loan& loan, Date day) {
    if (loan.status == LoanStatus::written_off) return {.loan_class = LoanClass::loss};
    const Account account = account_on(state, loan, day);
    const auto oldest = account.oldest_overdue();
    const std::int32_t days = oldest ? day - *oldest : 0;
    const bool owes = account.outstanding().is_positive() || days > 0;
    return {.outstanding = account.outstanding(),
            .overdue_principal = account.overdue_principal(),
            .overdue_interest = account.overdue_interest(),
            .days_overdue = days,
            .loan_class = owes ? std::max(class_of(days, day), loan.class_floor) : LoanClass::normal,
            .next_due = account.next_due()};
}

Date effective_due(const core::State& state, Date due) {
    return calendar::next_working_day(state.calendar, due);
}

}  // namespace gzl::core::loan
