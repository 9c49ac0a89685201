#include "core/loan/account.hpp"

#include <algorithm>

#include "core/calendar/working_days.hpp"
#include "core/schedule/plan.hpp"

namespace gzl::core::loan {

namespace {

constexpr std::int64_t kMillion = 1'000'000;

bool is_planned(const Loan& loan) {
    return !loan.instalments.empty();
}

// The 21st that follows the day: interest is settled for the nights up to the 20th.
Date next_21st(Date day) {
    const CivilDate civil = day.civil();
    const Date this_month = Date::of(civil.year, civil.month, 21);
    return day < this_month ? this_month : this_month.plus_months(1);
}

// Monthly interest and the principal at the end is a bullet with more due dates.
schedule::PlanKind kind_of(product::Plan plan) {
    switch (plan) {
        case product::Plan::equal_instalment:
            return schedule::PlanKind::equal_instalment;
        case product::Plan::equal_principal:
            return schedule::PlanKind::equal_principal;
        default:
            return schedule::PlanKind::bullet;
    }
}

}  // namespace

Account::Account(const Loan& loan, const calendar::State& calendar)
    : loan_(loan),
      calendar_(calendar),
      day_(loan.opened_on),
      maturity_(calendar::next_working_day(calendar, loan.due_on)),
      outstanding_(loan.amount) {
    plan_principal(loan.amount, loan.opened_on);
}

// When a principal that stands from the day on falls due.
void Account::plan_principal(Money principal, Date from) {
    if (!is_planned(loan_)) {
        principal_dues_.assign(1, {maturity_, principal});
        return;
    }
    std::vector<Date> dates;
    for (const Date date : loan_.instalments)
        if (const Date due = calendar::next_working_day(calendar_, date); due > from)
            dates.push_back(date > from ? date : due);
    const auto planned = schedule::principal_dues({.kind = kind_of(loan_.plan),
                                                   .principal = principal,
                                                   .rate = loan_.rate_on(from),
                                                   .basis = static_cast<std::int32_t>(loan_.basis),
                                                   .first = from,
                                                   .dates = std::move(dates)});
    for (const schedule::PrincipalDue& due : planned)
        principal_dues_.push_back({calendar::next_working_day(calendar_, due.due), due.principal});
}

// After a prepayment or a change of rate: what is not due yet is planned anew over the dates that remain.
void Account::replan() {
    const auto future =
        std::find_if(principal_dues_.begin(), principal_dues_.end(), [&](const Due& due) { return due.on > day_; });
    principal_dues_.erase(future, principal_dues_.end());
    Money later = outstanding_;
    for (const Due& due : principal_dues_) later -= due.left;
    if (later.is_positive()) plan_principal(later, day_);
}

bool Account::pays_with_principal() const {
    return loan_.settlement == product::Settlement::with_principal && !is_planned(loan_) && !matured_;
}

Money Account::rounded_interest(Wide fen_ppm_nights) const {
    return Money(divide(fen_ppm_nights, multiply(loan_.basis, kMillion), Rounding::half_up));
}

Money Account::rounded_penalty() const {
    return Money(divide(penalty_sum_, multiply(loan_.basis, kMillion) * kMillion, Rounding::half_up));
}

Money Account::interest_of(Money principal) const {
    return rounded_interest(interest_sum_ * principal.value());
}

// Of the night that begins on the day.
Account::Pace Account::pace() const {
    if (!outstanding_.is_positive() && interest_dues_.empty()) return {};
    const std::int64_t rate = loan_.rate_on(day_).value();
    Money overdue;
    for (const Due& due : principal_dues_)
        if (due.on <= day_) overdue += due.left;
    Money overdue_interest;
    for (const Due& due : interest_dues_)
        if (due.on <= day_) overdue_interest += due.left;
    Money misused;
    for (const Misuse& misuse : loan_.misuses)
        if (misuse.from <= day_) misused += misuse.amount;
    misused = std::min(misused, outstanding_);
    const Money both = std::min(misused, overdue);
    const std::int64_t higher = std::max(loan_.overdue_premium.value(), loan_.misuse_premium.value());

    Pace pace;
    pace.interest = multiply((outstanding_ - overdue).value(), rate);
    const auto bears = [&](Money amount, std::int64_t share) {
        pace.penalty += multiply(amount.value(), rate) * share;
    };
    bears(overdue - both + overdue_interest, kMillion + loan_.overdue_premium.value());
    bears(both, kMillion + higher);
    bears(misused - both, loan_.misuse_premium.value());
    return pace;
}

Date Account::next_settlement() const {
    if (is_planned(loan_)) {
        const auto next = std::upper_bound(loan_.instalments.begin(), loan_.instalments.end(), day_);
        return next == loan_.instalments.end() || *next == loan_.due_on ? maturity_ : *next;
    }
    if (loan_.settlement == product::Settlement::monthly_20) return std::min(next_21st(day_), maturity_);
    return maturity_;
}

// The first day after this one on which the pace changes or interest is settled, at most `most`.
Date Account::boundary(Date most) const {
    const auto consider = [&](Date date) {
        if (date > day_ && date < most) most = date;
    };
    if (day_ < maturity_) consider(next_settlement());
    for (const Due& due : principal_dues_) consider(due.on);
    for (const Due& due : interest_dues_) consider(due.on);
    for (const DatedRate& rate : loan_.rates) consider(rate.from);
    for (const Misuse& misuse : loan_.misuses) consider(misuse.from);
    return most;
}

// Of with_principal: what was unpaid at the end of the due date is overdue from the night of that date on.
void Account::mature() {
    if (!pays_with_principal() || day_ < maturity_) return;
    const Money interest = interest_of(outstanding_);
    if (interest.is_positive()) interest_dues_.push_back({maturity_, interest});
    interest_sum_ = 0;
    matured_ = true;
}

void Account::accrue_to(Date to) {
    while (day_ < to) {
        mature();
        const Date next = boundary(to);
        const Pace night = pace();
        const std::int32_t nights = next - day_;
        if (pays_with_principal())
            interest_sum_ += multiply(loan_.rate_on(day_).value(), nights);
        else
            interest_sum_ += night.interest * nights;
        penalty_sum_ += night.penalty * nights;
        day_ = next;
        at_boundary();
    }
}

void Account::at_boundary() {
    if (pays_with_principal()) return;
    const bool settles =
        day_ == maturity_ ||
        (day_ < maturity_ && day_ != loan_.due_on &&
         (is_planned(loan_)
              ? std::binary_search(loan_.instalments.begin(), loan_.instalments.end(), day_)
              : loan_.settlement == product::Settlement::monthly_20 && next_21st(day_.plus_days(-1)) == day_));
    if (settles) settle(calendar::next_working_day(calendar_, day_));
    const bool rate_changes = std::any_of(loan_.rates.begin() + 1, loan_.rates.end(),
                                          [&](const DatedRate& rate) { return rate.from == day_; });
    if (rate_changes && is_planned(loan_)) replan();
}

void Account::settle(Date due) {
    const Money interest = rounded_interest(interest_sum_);
    interest_sum_ = 0;
    if (interest.is_positive()) interest_dues_.push_back({due, interest});
}

void Account::run_to(Date day) {
    CHECK_THAT(day >= day_);
    while (next_movement_ < loan_.movements.size() && loan_.movements[next_movement_].day <= day) {
        const Movement& movement = loan_.movements[next_movement_++];
        accrue_to(movement.day);
        take(movement);
    }
    accrue_to(day);
}

Taken Account::take(const Movement& movement) {
    if (movement.kind == MovementKind::cost) {
        costs_ += movement.amount;
        return {};
    }
    last_ = take_money(movement.amount, movement.kind == MovementKind::repayment);
    taken_ += last_;
    return last_;
}

namespace {

Money take_from(Money& owed, Money& left) {
    const Money taken = std::min(owed, left);
    owed -= taken;
    left -= taken;
    return taken;
}

}  // namespace

Taken Account::take_money(Money amount, bool costs_too) {
    penalty_ += rounded_penalty();
    penalty_sum_ = 0;
    Taken taken;
    if (costs_too) taken.costs = take_from(costs_, amount);
    taken.penalty = take_from(penalty_, amount);
    if (pays_with_principal()) return take_with_principal(amount, taken);

    taken.interest = pay_interest(amount);
    amount -= taken.interest;
    if (amount.is_positive() && interest_sum_ > 0) {
        settle(day_ < maturity_ ? calendar::next_working_day(calendar_, next_settlement()) : day_);
        const Money accrued = pay_interest(amount);
        taken.interest += accrued;
        amount -= accrued;
    }
    taken.principal = std::min(amount, outstanding_);
    pay_principal(taken.principal);
    taken.refund = amount - taken.principal;
    return taken;
}

// The largest principal whose sum with its own interest is within the amount; an odd fen that no principal makes up
// with its interest is left over.
Taken Account::take_with_principal(Money amount, Taken taken) {
    std::int64_t low = 0;
    std::int64_t high = outstanding_.value() + 1;
    while (high - low > 1) {
        const std::int64_t middle = low + (high - low) / 2;
        if (Money(middle) + interest_of(Money(middle)) <= amount)
            low = middle;
        else
            high = middle;
    }
    taken.principal = Money(low);
    taken.interest = interest_of(taken.principal);
    pay_principal(taken.principal);
    taken.refund = amount - taken.principal - taken.interest;
    return taken;
}

Money Account::pay_interest(Money most) {
    Money paid;
    for (Due& due : interest_dues_) paid += take_from(due.left, most);
    const auto settled = std::remove_if(interest_dues_.begin(), interest_dues_.end(),
                                        [](const Due& due) { return !due.left.is_positive(); });
    interest_dues_.erase(settled, interest_dues_.end());
    return paid;
}

// The oldest due first; what is paid before it is due lowers all later instalments.
void Account::pay_principal(Money amount) {
    outstanding_ -= amount;
    for (Due& due : principal_dues_)
        if (due.on <= day_) take_from(due.left, amount);
    if (!amount.is_positive()) return;
    if (is_planned(loan_))
        replan();
    else
        take_from(principal_dues_.back().left, amount);
}

Money Account::interest_with(Money principal) const {
    return pays_with_principal() ? interest_of(principal) : owed().interest;
}

Owed Account::owed() const {
    Owed owed{.costs = costs_, .penalty = penalty_ + rounded_penalty(), .principal = outstanding_};
    if (pays_with_principal()) {
        owed.interest = interest_of(outstanding_);
    } else {
        owed.interest = rounded_interest(interest_sum_);
        for (const Due& due : interest_dues_) owed.interest += due.left;
    }
    return owed;
}

Money Account::overdue_principal() const {
    Money sum;
    for (const Due& due : principal_dues_)
        if (due.on < day_) sum += due.left;
    return sum;
}

Money Account::overdue_interest() const {
    Money sum;
    for (const Due& due : interest_dues_)
        if (due.on < day_) sum += due.left;
    return sum;
}

std::optional<Date> Account::oldest_overdue() const {
    std::optional<Date> oldest;
    const auto consider = [&](const Due& due) {
        if (due.on < day_ && due.left.is_positive() && (!oldest || due.on < *oldest)) oldest = due.on;
    };
    for (const Due& due : principal_dues_) consider(due);
    for (const Due& due : interest_dues_) consider(due);
    return oldest;
}

std::optional<Date> Account::next_due() const {
    if (!outstanding_.is_positive() && interest_dues_.empty()) return std::nullopt;
    Date next = day_ < maturity_ ? calendar::next_working_day(calendar_, next_settlement()) : maturity_;
    const auto consider = [&](const Due& due) {
        if (due.on >= day_ && due.left.is_positive() && due.on < next) next = due.on;
    };
    for (const Due& due : principal_dues_) consider(due);
    for (const Due& due : interest_dues_) consider(due);
    return next < day_ ? std::nullopt : std::optional(next);
}

ExactInterest Account::accrued() const {
    ExactInterest sum;
    sum.add(penalty_);
    for (const Due& due : interest_dues_) sum.add(due.left);
    sum.add(pays_with_principal() ? interest_sum_ * outstanding_.value() : interest_sum_, loan_.basis);
    sum.add_premium(penalty_sum_, loan_.basis);
    return sum;
}

ExactInterest Account::next_night() {
    mature();
    ExactInterest sum;
    const Pace night = pace();
    sum.add(night.interest, loan_.basis);
    sum.add_premium(night.penalty, loan_.basis);
    return sum;
}

}  // namespace gzl::core::loan
