// The bank could not move the fund's money: the share stays owed.
#include "core/engine/command.hpp"
#include "core/guarantee/reasons.hpp"
#include "core/guarantee/rules.hpp"
#include "core/loan/rules.hpp"
#include "core/party/reasons.hpp"
#include "core/state.hpp"

namespace gzl::core::guarantee {

struct FailPayout {
    PayoutId payout;
    std::string reference;
    std::string reason;
};
BOOST_DESCRIBE_STRUCT(FailPayout, (), (payout, reference, reason))

namespace {

std::string content_of(PayoutId payout, const std::string& reason) {
    return loan::said({"not paid out", payout.text(), reason});
}

}  // namespace

Decision decide(const core::State& state, const FailPayout& command, const Context& context) {
    const Payout* payout = seen(state, context, command.payout);
    if (!payout) return refuse(payout_not_found);
    const OrganisationId bank = state.guarantee.claims.at(payout->claim).bank;
    if (!party::acts_for(context, bank)) return refuse(party::not_own_party);
    if (command.reason.empty()) return refuse(text_required, "field", "reason");
    const std::string content = content_of(command.payout, command.reason);
    if (auto already = loan::answered(state, bank, command.reference, content)) return std::move(*already);
    if (payout->status != PayoutStatus::instructed) return refuse(payout_not_instructed);

    return events(PayoutFailed{command.payout, command.reference, command.reason});
}

void apply(core::State& state, const PayoutFailed& event, const Context&) {
    Payout& payout = state.guarantee.payouts.edit(event.payout);
    payout.status = PayoutStatus::failed;
    payout.failure = event.reason;
    loan::keep_answer(state, state.guarantee.claims.at(payout.claim).bank, event.reference,
                      content_of(event.payout, event.reason));
}

}  // namespace gzl::core::guarantee

GZL_COMMAND(gzl::core::guarantee::FailPayout)
GZL_EVENT(gzl::core::guarantee::PayoutFailed)
