// The bank has taken margin for what a loan owes, unasked: at maturity, or when the borrower does not pay (F8).
#include "core/collateral/events.hpp"
#include "core/collateral/margin_rules.hpp"
#include "core/collateral/reasons.hpp"
#include "core/engine/command.hpp"
#include "core/loan/reasons.hpp"
#include "core/loan/repaid.hpp"
#include "core/loan/rules.hpp"
#include "core/state.hpp"

namespace gzl::core::collateral {

struct ApplyMargin {
    LoanId loan;
    Money amount;
    std::string reference;
    Date value_date;
};
BOOST_DESCRIBE_STRUCT(ApplyMargin, (), (loan, amount, reference, value_date))

Decision decide(const core::State& state, const ApplyMargin& command, const Context& context) {
    const auto found = loan::loan_of_bank(state, context, command.loan);
    if (!found) return tl::make_unexpected(found.error());
    const loan::Loan& loan = **found;
    const std::string content = loan::collected(command.loan, command.amount, command.value_date);
    if (auto already = loan::answered(state, loan.bank, command.reference, content)) return std::move(*already);
    if (loan.status != loan::LoanStatus::open) return refuse(loan::loan_not_open);
    if (!command.amount.is_positive()) return refuse(amount_not_positive);
    if (command.value_date < loan.opened_on || command.value_date > context.today())
        return refuse(loan::value_date_invalid);
    const MarginOwner owner = owner_of(state, loan);
    if (const Money most = available(state, loan.facility, owner); command.amount > most)
        return refuse(margin_short, "available", most);

    EventList facts = events(MarginApplied{command.loan, loan.facility, owner, command.amount});
    loan::add_repaid(facts, state,
                     {.repayment = state.loan.repayments.next_id(),
                      .loan = command.loan,
                      .amount = command.amount,
                      .value_date = command.value_date,
                      .reference = command.reference});
    return facts;
}

void apply(core::State& state, const MarginApplied& event, const Context&) {
    move_margin(state, event.facility, MarginKind::use, event.owner, event.amount);
}

ledger::Transfers transfers(const core::State& state, const MarginApplied& event) {
    return {margin_transfer(state, event.facility, MarginKind::use, event.amount)};
}

}  // namespace gzl::core::collateral

GZL_COMMAND(gzl::core::collateral::ApplyMargin)
GZL_EVENT(gzl::core::collateral::MarginApplied)
