// Closes a business day: one event however many loans there are (L7). Days close one after the other, each once it is
// over. What a day changes follows from the state; the figures are for the accounts, and what a borrower owes is never
// their sum.
#include <map>

#include "core/engine/command.hpp"
#include "core/loan/account.hpp"
#include "core/loan/events.hpp"
#include "core/loan/reasons.hpp"
#include "core/state.hpp"

namespace gzl::core::loan {

struct CloseDay {
    Date date;
};
BOOST_DESCRIBE_STRUCT(CloseDay, (), (date))

namespace {

// Whether something of the loan stood over the night that begins on the day.
bool may_stand(const Loan& loan, Date day) {
    if (loan.opened_on > day) return false;
    switch (loan.status) {
        case LoanStatus::open:
            return true;
        case LoanStatus::written_off:
            return day < loan.ended_on;
        case LoanStatus::repaid:
        case LoanStatus::advanced:
            return loan.movements.back().day > day;
    }
    return false;
}

Money& of_class(BankDay& bank, LoanClass loan_class) {
    switch (loan_class) {
        case LoanClass::special_mention:
            return bank.special_mention;
        case LoanClass::substandard:
            return bank.substandard;
        case LoanClass::doubtful:
            return bank.doubtful;
        case LoanClass::loss:
            return bank.loss;
        case LoanClass::normal:
            break;
    }
    return bank.normal;
}

struct BankSums {
    BankDay day;
    ExactInterest receivable;
};

class Closing {
  public:
    Closing(const core::State& state, Date date) : state_(state), date_(date) {}

    void add(const Loan& loan) {
        Account account(loan, state_.calendar);
        account.run_to(date_);
        BankSums& bank = sums_of(loan.bank);
        const Money outstanding = account.outstanding();
        if (outstanding.is_positive()) {
            const auto oldest = account.oldest_overdue();
            const LoanClass by_days = oldest ? class_of(date_ - *oldest, date_) : LoanClass::normal;
            ++bank.day.loans_open;
            bank.day.outstanding += outstanding;
            bank.day.overdue += account.overdue_principal();
            of_class(bank.day, std::max(by_days, loan.class_floor)) += outstanding;
        }
        night_ += account.next_night();
        account.accrue_to(date_.plus_days(1));
        bank.receivable += account.accrued();
    }

    DayClosed closed() const {
        DayClosed closed{.date = date_, .interest = night_.rounded()};
        for (const auto& [id, bank] : banks_) {
            closed.loans_open += bank.day.loans_open;
            closed.outstanding += bank.day.outstanding;
            closed.banks.push_back(bank.day);
            closed.banks.back().interest_receivable = bank.receivable.rounded();
        }
        return closed;
    }

  private:
    BankSums& sums_of(OrganisationId bank) {
        BankSums& sums = banks_[bank];
        sums.day.bank = bank;
        return sums;
    }

    const core::State& state_;
    Date date_;
    ExactInterest night_;
    std::map<OrganisationId, BankSums> banks_;
};

}  // namespace

Decision decide(const core::State& state, const CloseDay& command, const Context& context) {
    const Date last = state.loan.closed_through;
    if (last != Date() && command.date != last.plus_days(1))
        return refuse(day_not_next, "next", last.plus_days(1).text());
    if (command.date >= context.today()) return refuse(day_not_over);

    Closing closing(state, command.date);
    for (const Loan& loan : state.loan.loans)
        if (may_stand(loan, command.date)) closing.add(loan);
    return events(closing.closed());
}

void apply(core::State& state, const DayClosed& event, const Context&) {
    state.loan.closed_through = event.date;
}

// Brings each bank's receivable to what its loans have earned by the end of the day, the banks without loans included.
ledger::Transfers transfers(const core::State& state, const DayClosed& event) {
    using enum ledger::AccountKind;
    std::map<std::uint64_t, Money> earned;
    state.ledger.for_each_account([&](ledger::AccountKey key, const ledger::Account&) {
        if (key.kind == interest_receivable) earned[key.owner] = Money::zero();
    });
    for (const BankDay& bank : event.banks) earned[bank.bank.number()] = bank.interest_receivable;

    ledger::Transfers posted;
    for (const auto& [bank, amount] : earned) {
        const ledger::AccountKey receivable{interest_receivable, bank};
        const ledger::AccountKey accrued{interest_accrued, bank};
        const Money change = amount - state.ledger.balance_of(receivable);
        if (change.is_positive()) posted.push_back({.debit = receivable, .credit = accrued, .amount = change});
        if (change < Money::zero())
            posted.push_back({.debit = accrued, .credit = receivable, .amount = Money::zero() - change});
    }
    return posted;
}

}  // namespace gzl::core::loan

GZL_COMMAND(gzl::core::loan::CloseDay)
GZL_EVENT(gzl::core::loan::DayClosed)
