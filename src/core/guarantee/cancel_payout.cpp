// The fund takes a proposal back that nobody has approved.
#include "core/engine/command.hpp"
#include "core/guarantee/reasons.hpp"
#include "core/guarantee/rules.hpp"
#include "core/party/reasons.hpp"
#include "core/state.hpp"

namespace gzl::core::guarantee {

struct CancelPayout {
    PayoutId payout;
};
BOOST_DESCRIBE_STRUCT(CancelPayout, (), (payout))

Decision decide(const core::State& state, const CancelPayout& command, const Context& context) {
    const Payout* payout = seen(state, context, command.payout);
    if (!payout) return refuse(payout_not_found);
    if (!party::acts_for(context, state.guarantee.claims.at(payout->claim).fund)) return refuse(party::not_own_party);
    if (payout->status != PayoutStatus::proposed) return refuse(payout_not_proposed);

    return events(PayoutCancelled{command.payout});
}

void apply(core::State& state, const PayoutCancelled& event, const Context&) {
    state.guarantee.payouts.edit(event.payout).status = PayoutStatus::cancelled;
}

}  // namespace gzl::core::guarantee

GZL_COMMAND(gzl::core::guarantee::CancelPayout)
GZL_EVENT(gzl::core::guarantee::PayoutCancelled)
