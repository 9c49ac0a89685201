#include <algorithm>

#include "core/guarantee/books.hpp"
#include "core/guarantee/events.hpp"
#include "core/guards/guards.hpp"
#include "core/guards/posted.hpp"

namespace gzl::core::guards {

namespace {

using guarantee::Claim;
using guarantee::Parts;
using guarantee::Position;
using guarantee::Received;

struct Settled {
    ClaimId claim;
    const Position& position;
    Received later;  // everything received since the settlement, this event included
};

bool is_between(const Parts& least, const Parts& parts, const Parts& most) {
    return least.fund <= parts.fund && parts.fund <= most.fund && least.bank <= parts.bank && parts.bank <= most.bank &&
           least.guarantor <= parts.guarantor && parts.guarantor <= most.guarantor;
}

// G7 in the fact, and the same in the books: each bears what the fact says, all of it is what the guarantor still
// claims from the borrower, and of the money received nothing is left without an owner.
bool is_owned(const State& state, const Event& event, const Settled& settled) {
    using enum ledger::AccountKind;
    const Position& position = settled.position;
    const Parts net = position.net();
    const auto after = [&](ledger::AccountKind kind) {
        return balance_after(state, event, {kind, settled.claim.number()});
    };
    return position.borne.total() == position.loss && net.total() + position.recovered.total() == position.loss &&
           is_between({}, position.recovered, position.borne) && position.surplus >= Money::zero() &&
           after(fund_loss) == net.fund && after(bank_loss) == net.bank && after(guarantor_loss) == net.guarantor &&
           after(loss_provision) == net.total() && after(subrogated_claim) == net.total() &&
           after(claim_proceeds) == std::min(Money::zero(), settled.later.net());
}

Received plus(Received a, Received b) {
    return {a.amount + b.amount, a.costs + b.costs};
}

template <class E>
bool receives_as_posted(const State& state, const Event& event, const E& fact) {
    const Claim& claim = state.guarantee.claims.at(fact.claim);
    if (claim.status != guarantee::ClaimStatus::settled) return fact.position == claim.position;
    return is_owned(state, event, {fact.claim, fact.position, plus(received(claim, true), fact.money)});
}

bool corrects_as_posted(const State& state, const Event& event, const guarantee::RecoveryCorrected& fact) {
    Claim claim = state.guarantee.claims.at(fact.claim);
    if (claim.status != guarantee::ClaimStatus::settled) return fact.position == claim.position;
    claim.receipts.at(static_cast<std::size_t>(fact.receipt - 1)).money = fact.money;
    return is_owned(state, event, {fact.claim, fact.position, received(claim, true)});
}

bool holds(const State& state, const Event& event) {
    if (const auto* settled = event.get_if<guarantee::LossSettled>())
        return is_owned(state, event, {settled->claim, settled->position, {}});
    if (const auto* disposed = event.get_if<guarantee::CollateralDisposed>())
        return receives_as_posted(state, event, *disposed);
    if (const auto* recorded = event.get_if<guarantee::RecoveryRecorded>())
        return receives_as_posted(state, event, *recorded);
    if (const auto* corrected = event.get_if<guarantee::RecoveryCorrected>())
        return corrects_as_posted(state, event, *corrected);
    return true;
}

}  // namespace

// G7: Σ borne + Σ recovered = loss, in the fact and in the books.
bool every_fen_of_a_loss_has_an_owner(const State& state, std::span<const Event> events) {
    return std::all_of(events.begin(), events.end(), [&](const Event& event) { return holds(state, event); });
}

}  // namespace gzl::core::guards
