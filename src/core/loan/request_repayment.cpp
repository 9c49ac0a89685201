// The borrower repays, any day, in part or in whole (L4): the bank is told to collect. What is above the payoff,
// counting what open requests will already pay, is refused with the payoff.
#include "core/engine/command.hpp"
#include "core/loan/events.hpp"
#include "core/loan/messages.hpp"
#include "core/loan/reasons.hpp"
#include "core/loan/rederive.hpp"
#include "core/loan/rules.hpp"
#include "core/party/access.hpp"
#include "core/party/reasons.hpp"
#include "core/state.hpp"

namespace gzl::core::loan {

struct RequestRepayment {
    LoanId loan;
    Money amount;
};
BOOST_DESCRIBE_STRUCT(RequestRepayment, (), (loan, amount))

namespace {

// L3: names the nearest amounts below and above that a principal and its interest make up.
tl::unexpected<Refusal> not_divisible(Account account, Date today, Money amount) {
    const Owed owed = account.owed();
    const Taken taken = account.take({.day = today, .amount = amount});
    const Money next = taken.principal + Money(1);
    const Money above = taken.costs + taken.penalty + next + account.interest_with(next);
    return tl::make_unexpected(Refusal{&repayment_not_divisible,
                                       {{"below_fen", std::to_string((amount - taken.refund).value())},
                                        {"above_fen", std::to_string(std::min(above, owed.total()).value())}}});
}

}  // namespace

Decision decide(const core::State& state, const RequestRepayment& command, const Context& context) {
    const Loan* loan = seen(state, context, command.loan);
    if (!loan) return refuse(loan_not_found);
    if (!party::acts_for(context, loan->enterprise)) return refuse(party::not_own_party);
    if (loan->status != LoanStatus::open) return refuse(loan_not_open);
    if (!command.amount.is_positive()) return refuse(amount_not_positive);
    const Date today = context.today();
    const Loan expected = with_pending(state, *loan, today);
    Account account = account_on(state, expected, today);
    const Money most = account.owed().total();
    if (command.amount > most) return refuse(repayment_exceeds_payoff, "payoff", most);
    const Account before = account;
    const Taken taken = account.take({.day = today, .amount = command.amount});
    if (taken.refund.is_positive()) return not_divisible(before, today, command.amount);

    return events(RepaymentRequested{.repayment = state.loan.repayments.next_id(),
                                     .loan = command.loan,
                                     .amount = command.amount,
                                     .interest = taken.interest,
                                     .principal = taken.principal,
                                     .penalty = taken.penalty,
                                     .costs = taken.costs});
}

void apply(core::State& state, const RepaymentRequested& event, const Context& context) {
    state.loan.repayments.add(event.repayment,
                              {.loan = event.loan,
                               .amount = event.amount,
                               .requested_at = context.now,
                               .taken = {event.costs, event.penalty, event.interest, event.principal, Money::zero()}});
    state.loan.loans.edit(event.loan).pending.push_back(event.repayment);
}

Messages messages(const core::State& state, const RepaymentRequested& event, const Context&) {
    const Loan& loan = state.loan.loans.at(event.loan);
    return {{loan.bank, "/v1/repayments", event.repayment.text(),
             make_answer(CollectionInstruction{.repayment = event.repayment,
                                               .loan = event.loan,
                                               .drawdown = loan.drawdown,
                                               .amount = event.amount,
                                               .interest = event.interest,
                                               .principal = event.principal,
                                               .penalty = event.penalty,
                                               .costs = event.costs})}};
}

}  // namespace gzl::core::loan

GZL_COMMAND(gzl::core::loan::RequestRepayment)
GZL_EVENT(gzl::core::loan::RepaymentRequested)
