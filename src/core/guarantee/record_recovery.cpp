// Money comes in on a claim that the guarantor has paid, from the borrower or by enforcement. Before the loss is
// settled it makes the loss smaller; after it, it is a recovery: costs first, then to those who bore the loss (G6).
#include "core/engine/command.hpp"
#include "core/guarantee/books.hpp"
#include "core/guarantee/reasons.hpp"
#include "core/guarantee/receipts.hpp"
#include "core/loan/reasons.hpp"
#include "core/state.hpp"

namespace gzl::core::guarantee {

struct RecordRecovery {
    ClaimId claim;
    Money amount;
    Money costs;
    std::string from;
    Date received_on;
    std::string reference;  // the bank's, of the money received
};
BOOST_DESCRIBE_STRUCT(RecordRecovery, (), (claim, amount, costs, from, received_on, reference))

namespace {

Claim after(const core::State& state, const RecoveryRecorded& event) {
    Claim changed = with_receipt(
        state, state.guarantee.claims.at(event.claim),
        {.money = event.money, .received_on = event.received_on, .reference = event.reference, .from = event.from});
    changed.position = event.position;
    return changed;
}

}  // namespace

Decision decide(const core::State& state, const RecordRecovery& command, const Context& context) {
    const auto found = claim_of(state, context, command.claim, &Claim::guarantor);
    if (!found) return tl::make_unexpected(found.error());
    const Claim& claim = **found;
    if (!is_paid(claim)) return refuse(claim_not_paid);
    if (command.from.empty()) return refuse(text_required, "field", "from");
    const Receipt receipt{.money = {command.amount, command.costs},
                          .received_on = command.received_on,
                          .reference = command.reference,
                          .from = command.from};
    if (const Receipt* before = receipt_named(claim, command.reference)) {
        if (says_the_same(*before, receipt)) return EventList{};
        return refuse(loan::reference_used, "reference", command.reference);
    }
    if (auto refusal = receipt_refusal(claim, receipt, context.today()))
        return tl::make_unexpected(std::move(*refusal));
    const Claim changed = with_receipt(state, claim, receipt);
    if (auto refusal = other_claims_first(state, command.claim, changed))
        return tl::make_unexpected(std::move(*refusal));

    return with_followers(state,
                          RecoveryRecorded{.claim = command.claim,
                                           .money = receipt.money,
                                           .from = command.from,
                                           .received_on = command.received_on,
                                           .reference = command.reference,
                                           .position = changed.position},
                          claim, changed, context.today());
}

void apply(core::State& state, const RecoveryRecorded& event, const Context&) {
    Claim& claim = state.guarantee.claims.edit(event.claim);
    claim = after(state, event);
    follow_subrogation(state, claim.facility);
}

ledger::Transfers transfers(const core::State& state, const RecoveryRecorded& event) {
    return postings(event.claim, state.guarantee.claims.at(event.claim), after(state, event));
}

}  // namespace gzl::core::guarantee

GZL_COMMAND(gzl::core::guarantee::RecordRecovery)
GZL_EVENT(gzl::core::guarantee::RecoveryRecorded)
