// The bank has taken the money, on a value date: interest and principal are paid as of that day (L4, L5), and what the
// loan cannot take – above the payoff, or an odd fen – is recorded as refund due, because the money has already moved.
#include "core/engine/command.hpp"
#include "core/loan/events.hpp"
#include "core/loan/interest.hpp"
#include "core/loan/reasons.hpp"
#include "core/loan/rules.hpp"
#include "core/party/access.hpp"
#include "core/party/reasons.hpp"
#include "core/state.hpp"

namespace gzl::core::loan {

struct ConfirmRepayment {
    RepaymentId repayment;
    Money amount;
    std::string reference;
    Date value_date;
};
BOOST_DESCRIBE_STRUCT(ConfirmRepayment, (), (repayment, amount, reference, value_date))

namespace {

std::string content_of(RepaymentId repayment, Money amount, Date value_date) {
    return said({"collected", repayment.text(), std::to_string(amount.value()), value_date.text()});
}

bool is_settled_after(const Loan& loan, Date day) {
    return loan.settlement != product::Settlement::with_principal && day < loan.settled_to;
}

}  // namespace

Decision decide(const core::State& state, const ConfirmRepayment& command, const Context& context) {
    const Repayment* repayment = seen(state, context, command.repayment);
    if (!repayment) return refuse(repayment_not_found);
    const Loan& loan = state.loan.loans.at(repayment->loan);
    if (!party::acts_for(context, loan.bank)) return refuse(party::not_own_party);
    const std::string content = content_of(command.repayment, command.amount, command.value_date);
    if (auto already = answered(state, loan.bank, command.reference, content)) return std::move(*already);
    if (repayment->status != RepaymentStatus::requested) return refuse(repayment_not_open);
    if (!command.amount.is_positive()) return refuse(amount_not_positive);
    if (!is_value_date(command.value_date, repayment->requested_at, context)) return refuse(value_date_invalid);
    if (is_settled_after(loan, command.value_date)) return refuse(value_date_before_settlement);

    const Split taken = split(loan, command.amount, command.value_date);
    return events(LoanRepaid{.repayment = command.repayment,
                             .loan = repayment->loan,
                             .principal = taken.principal,
                             .interest = taken.interest,
                             .refund = taken.rest,
                             .closes = loan.status == LoanStatus::open && taken.principal == loan.outstanding(),
                             .value_date = command.value_date,
                             .reference = command.reference});
}

void apply(core::State& state, const LoanRepaid& event, const Context&) {
    Loan& loan = state.loan.loans.edit(event.loan);
    end_request(state, event.repayment, RepaymentStatus::confirmed);
    settle(loan, {event.interest, event.principal, event.refund}, event.value_date);
    if (event.closes) loan.status = LoanStatus::repaid;
    state.loan.facilities.edit(loan.facility).drawn -= event.principal;
    Repayment& repayment = state.loan.repayments.edit(event.repayment);
    repayment.principal = event.principal;
    repayment.interest = event.interest;
    repayment.refund = event.refund;
    keep_answer(state, loan.bank, event.reference,
                content_of(event.repayment, event.principal + event.interest + event.refund, event.value_date));
}

ledger::Transfers transfers(const core::State& state, const LoanRepaid& event) {
    using enum ledger::AccountKind;
    const std::uint64_t bank = state.loan.loans.at(event.loan).bank.number();
    const std::uint64_t loan = event.loan.number();
    ledger::Transfers posted;
    const auto add = [&](ledger::AccountKey debit, ledger::AccountKey credit, Money amount) {
        if (amount.is_positive()) posted.push_back({.debit = debit, .credit = credit, .amount = amount});
    };
    add({bank_funding, bank}, {loan_principal, loan}, event.principal);
    add({bank_funding, bank}, {interest_income, bank}, event.interest);
    add({bank_funding, bank}, {refund_due, loan}, event.refund);
    add({guarantee_in_force, bank}, {guarantee_capacity, bank}, event.principal);
    return posted;
}

}  // namespace gzl::core::loan

GZL_COMMAND(gzl::core::loan::ConfirmRepayment)
GZL_EVENT(gzl::core::loan::LoanRepaid)
