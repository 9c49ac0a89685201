// The guarantor's checker, another person than its maker, approves the advance of the day's debt (G3, P4): the bank is
// told to debit the margin.
#include "core/engine/command.hpp"
#include "core/guarantee/margin.hpp"
#include "core/guarantee/messages.hpp"
#include "core/guarantee/reasons.hpp"
#include "core/guarantee/rules.hpp"
#include "core/loan/reasons.hpp"
#include "core/party/reasons.hpp"
#include "core/state.hpp"

namespace gzl::core::guarantee {

struct ApproveAdvance {
    ClaimId claim;
};
BOOST_DESCRIBE_STRUCT(ApproveAdvance, (), (claim))

Decision decide(const core::State& state, const ApproveAdvance& command, const Context& context) {
    const auto claim = claim_of(state, context, command.claim, &Claim::guarantor);
    if (!claim) return tl::make_unexpected(claim.error());
    if ((*claim)->status != ClaimStatus::proposed) return refuse(advance_not_proposed);
    if ((*claim)->proposed_by == actor_text(context.actor)) return refuse(party::checker_is_maker);
    const LoanId loan = (*claim)->loan;
    if (state.loan.loans.at(loan).status != loan::LoanStatus::open) return refuse(loan::loan_not_open);
    const Advance debt = debt_of(state, loan, context.today());
    const Money margin = margin_of(state, (*claim)->bank);
    if (debt.total() > margin) return refuse(guarantor_margin_short, "margin", margin);

    return events(AdvanceApproved{command.claim, debt, actor_text(context.actor)});
}

void apply(core::State& state, const AdvanceApproved& event, const Context& context) {
    Claim& claim = state.guarantee.claims.edit(event.claim);
    claim.status = ClaimStatus::instructed;
    claim.approved_by = event.by;
    claim.approved_at = context.now;
    claim.instructed = event.instructed.total();
    ++claim.attempts;
    claim.failure.clear();
}

Messages messages(const core::State& state, const AdvanceApproved& event, const Context& context) {
    const Claim& claim = state.guarantee.claims.at(event.claim);
    const party::Organisation& guarantor = state.party.organisations.at(claim.guarantor);
    return {{claim.bank, "/v1/claims", event.claim.text(),
             make_answer(AdvanceInstruction{.claim = event.claim,
                                            .attempt = claim.attempts,
                                            .loan = claim.loan,
                                            .drawdown = state.loan.loans.at(claim.loan).drawdown,
                                            .amount = event.instructed.total(),
                                            .principal = event.instructed.principal,
                                            .interest = event.instructed.interest,
                                            .penalty = event.instructed.penalty,
                                            .guarantor_code = guarantor.code,
                                            .guarantor_name = guarantor.name,
                                            .value_date = context.today()})}};
}

}  // namespace gzl::core::guarantee

GZL_COMMAND(gzl::core::guarantee::ApproveAdvance)
GZL_EVENT(gzl::core::guarantee::AdvanceApproved)
