// The fund's maker prepares a payment of the fund's share to the guarantor (G4, G5, P4), in whole or in part.
#include "core/engine/command.hpp"
#include "core/guarantee/books.hpp"
#include "core/guarantee/fund.hpp"
#include "core/guarantee/reasons.hpp"
#include "core/guarantee/rules.hpp"
#include "core/state.hpp"

namespace gzl::core::guarantee {

struct ProposePayout {
    ClaimId claim;
    Money amount;
};
BOOST_DESCRIBE_STRUCT(ProposePayout, (), (claim, amount))

namespace {

// G5. A share that was fixed within the fund's means needs only the money to be there; one that queued is measured
// against the fund's means of the day, and waits its turn.
std::optional<Refusal> fund_refusal(const core::State& state, const ProposePayout& command, const Claim& claim,
                                    Date today) {
    Terms terms = terms_today(state, claim.bank, today).value_or(terms_of_claim(state, claim));
    const bool queues = !claim.fund_room.has_value();
    if (!queues) terms.fund_yearly_cap = terms.fund_bank_cap = terms.fund_borrower_cap = std::nullopt;
    const Money room = fund_room(state, {claim.fund, claim.bank, claim.enterprise, command.claim}, terms, today);
    if (command.amount > room) return refuse(fund_short, "room", room).value();
    const ClaimId earlier = queues ? earlier_in_queue(state, command.claim, today) : ClaimId();
    if (earlier.is_set()) return refuse(earlier_claim_waits, "claim", earlier.text()).value();
    return std::nullopt;
}

}  // namespace

Decision decide(const core::State& state, const ProposePayout& command, const Context& context) {
    const auto found = claim_of(state, context, command.claim, &Claim::fund);
    if (!found) return tl::make_unexpected(found.error());
    const Claim& claim = **found;
    if (claim.status != ClaimStatus::settled) return refuse(claim_not_settled);
    if (open_payout(state, command.claim)) return refuse(payout_under_way);
    if (!command.amount.is_positive()) return refuse(amount_not_positive);
    const Money owed = owed_true_up(claim).fund;
    if (command.amount > owed) return refuse(payout_above_share, "owed", owed);
    if (auto refusal = fund_refusal(state, command, claim, context.today()))
        return tl::make_unexpected(std::move(*refusal));

    return events(PayoutProposed{.payout = state.guarantee.payouts.next_id(),
                                 .claim = command.claim,
                                 .amount = command.amount,
                                 .by = actor_text(context.actor)});
}

void apply(core::State& state, const PayoutProposed& event, const Context& context) {
    state.guarantee.payouts.add(
        event.payout,
        {.claim = event.claim, .amount = event.amount, .proposed_on = context.today(), .proposed_by = event.by});
}

}  // namespace gzl::core::guarantee

GZL_COMMAND(gzl::core::guarantee::ProposePayout)
GZL_EVENT(gzl::core::guarantee::PayoutProposed)
