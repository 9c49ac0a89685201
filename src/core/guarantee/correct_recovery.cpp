// What was recorded of money received was wrong (G6): a new fact says what is right, and everything that followed –
// loss, shares, distributions – is derived again and posted as the difference.
#include "core/engine/command.hpp"
#include "core/guarantee/books.hpp"
#include "core/guarantee/reasons.hpp"
#include "core/guarantee/receipts.hpp"
#include "core/state.hpp"

namespace gzl::core::guarantee {

struct CorrectRecovery {
    ClaimId claim;
    std::int64_t receipt = 0;  // from 1, in order of recording
    Money amount;
    Money costs;
    std::string reason;
};
BOOST_DESCRIBE_STRUCT(CorrectRecovery, (), (claim, receipt, amount, costs, reason))

namespace {

Claim corrected(const core::State& state, Claim claim, const RecoveryCorrected& event) {
    Receipt& receipt = claim.receipts.at(static_cast<std::size_t>(event.receipt - 1));
    receipt.money = event.money;
    receipt.corrections.push_back(event.reason);
    claim.position = derived_position(state, claim);
    return claim;
}

Claim after(const core::State& state, const RecoveryCorrected& event) {
    Claim changed = corrected(state, state.guarantee.claims.at(event.claim), event);
    changed.position = event.position;
    return changed;
}

}  // namespace

Decision decide(const core::State& state, const CorrectRecovery& command, const Context& context) {
    const auto found = claim_of(state, context, command.claim, &Claim::guarantor);
    if (!found) return tl::make_unexpected(found.error());
    const Claim& claim = **found;
    if (command.receipt < 1 || command.receipt > static_cast<std::int64_t>(claim.receipts.size()))
        return refuse(receipt_not_found);
    if (command.reason.empty()) return refuse(text_required, "field", "reason");
    if (command.amount < Money::zero() || command.costs < Money::zero()) return refuse(amount_negative);
    const Received money{command.amount, command.costs};
    if (claim.receipts[static_cast<std::size_t>(command.receipt - 1)].money == money)
        return refuse(correction_changes_nothing);

    RecoveryCorrected fact{
        .claim = command.claim, .receipt = command.receipt, .money = money, .reason = command.reason, .position = {}};
    const Claim changed = corrected(state, claim, fact);
    if (auto refusal = margin_refusal(state, claim, changed)) return tl::make_unexpected(std::move(*refusal));
    if (auto refusal = other_claims_first(state, command.claim, changed))
        return tl::make_unexpected(std::move(*refusal));
    fact.position = changed.position;
    return with_followers(state, fact, claim, changed, context.today());
}

void apply(core::State& state, const RecoveryCorrected& event, const Context&) {
    Claim& claim = state.guarantee.claims.edit(event.claim);
    claim = after(state, event);
    follow_subrogation(state, claim.facility);
}

ledger::Transfers transfers(const core::State& state, const RecoveryCorrected& event) {
    return postings(event.claim, state.guarantee.claims.at(event.claim), after(state, event));
}

}  // namespace gzl::core::guarantee

GZL_COMMAND(gzl::core::guarantee::CorrectRecovery)
GZL_EVENT(gzl::core::guarantee::RecoveryCorrected)
