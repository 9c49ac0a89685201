// 核销: the bank takes a loan of the class "loss" off its books. The claim lives on; what comes later is a recovery.
#include "core/engine/command.hpp"
#include "core/loan/events.hpp"
#include "core/loan/reasons.hpp"
#include "core/loan/rules.hpp"
#include "core/state.hpp"

namespace gzl::core::loan {

struct WriteOffLoan {
    LoanId loan;
    std::string reason;
    std::string reference;
};
BOOST_DESCRIBE_STRUCT(WriteOffLoan, (), (loan, reason, reference))

namespace {

std::string content_of(LoanId loan) {
    return said({"written off", loan.text()});
}

}  // namespace

Decision decide(const core::State& state, const WriteOffLoan& command, const Context& context) {
    const auto loan = loan_of_bank(state, context, command.loan);
    if (!loan) return tl::make_unexpected(loan.error());
    if (auto already = answered(state, (*loan)->bank, command.reference, content_of(command.loan)))
        return std::move(*already);
    if ((*loan)->status != LoanStatus::open) return refuse(loan_not_open);
    if (command.reason.empty()) return refuse(text_required, "field", "reason");
    const Date today = context.today();
    if (standing_of(state, **loan, today).loan_class != LoanClass::loss) return refuse(class_not_loss);
    if (!(*loan)->pending.empty()) return refuse(repayment_pending);

    return events(LoanWrittenOff{command.loan, owed(state, **loan, today), today, command.reason, command.reference});
}

void apply(core::State& state, const LoanWrittenOff& event, const Context&) {
    Loan& loan = state.loan.loans.edit(event.loan);
    loan.status = LoanStatus::written_off;
    loan.ended_on = event.value_date;
    loan.written_off = event.owed.total();
    state.loan.facilities.edit(loan.facility).drawn -= event.owed.principal;
    keep_answer(state, loan.bank, event.reference, content_of(event.loan));
}

ledger::Transfers transfers(const core::State& state, const LoanWrittenOff& event) {
    using enum ledger::AccountKind;
    const std::uint64_t bank = state.loan.loans.at(event.loan).bank.number();
    const std::uint64_t loan = event.loan.number();
    ledger::Transfers posted{
        {.debit = {loan_loss, bank}, .credit = {loan_principal, loan}, .amount = event.owed.principal},
        {.debit = {guarantee_in_force, bank}, .credit = {guarantee_capacity, bank}, .amount = event.owed.principal}};
    if (event.owed.costs.is_positive())
        posted.push_back({.debit = {loan_loss, bank}, .credit = {cost_receivable, loan}, .amount = event.owed.costs});
    return posted;
}

}  // namespace gzl::core::loan

GZL_COMMAND(gzl::core::loan::WriteOffLoan)
GZL_EVENT(gzl::core::loan::LoanWrittenOff)
