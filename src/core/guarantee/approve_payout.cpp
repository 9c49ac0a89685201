// The fund's checker, another person than its maker, approves (P4): the bank is told to move the money.
#include "core/engine/command.hpp"
#include "core/guarantee/messages.hpp"
#include "core/guarantee/reasons.hpp"
#include "core/guarantee/rules.hpp"
#include "core/party/reasons.hpp"
#include "core/state.hpp"

namespace gzl::core::guarantee {

struct ApprovePayout {
    PayoutId payout;
};
BOOST_DESCRIBE_STRUCT(ApprovePayout, (), (payout))

Decision decide(const core::State& state, const ApprovePayout& command, const Context& context) {
    const Payout* payout = seen(state, context, command.payout);
    if (!payout) return refuse(payout_not_found);
    if (!party::acts_for(context, state.guarantee.claims.at(payout->claim).fund)) return refuse(party::not_own_party);
    if (payout->status != PayoutStatus::proposed) return refuse(payout_not_proposed);
    if (payout->proposed_by == actor_text(context.actor)) return refuse(party::checker_is_maker);

    return events(PayoutApproved{command.payout, actor_text(context.actor)});
}

void apply(core::State& state, const PayoutApproved& event, const Context& context) {
    Payout& payout = state.guarantee.payouts.edit(event.payout);
    payout.status = PayoutStatus::instructed;
    payout.approved_by = event.by;
    payout.approved_at = context.now;
}

Messages messages(const core::State& state, const PayoutApproved& event, const Context&) {
    const Payout& payout = state.guarantee.payouts.at(event.payout);
    const Claim& claim = state.guarantee.claims.at(payout.claim);
    const party::Organisation& guarantor = state.party.organisations.at(claim.guarantor);
    const party::Organisation& fund = state.party.organisations.at(claim.fund);
    return {{claim.bank, "/v1/payouts", event.payout.text(),
             make_answer(PayoutInstruction{.payout = event.payout,
                                           .claim = payout.claim,
                                           .fund_code = fund.code,
                                           .fund_name = fund.name,
                                           .guarantor_code = guarantor.code,
                                           .guarantor_name = guarantor.name,
                                           .amount = payout.amount})}};
}

}  // namespace gzl::core::guarantee

GZL_COMMAND(gzl::core::guarantee::ApprovePayout)
GZL_EVENT(gzl::core::guarantee::PayoutApproved)
