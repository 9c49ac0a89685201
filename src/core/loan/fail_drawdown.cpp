// The bank could not pay out: the guarantee and the limit are free again (L1).
#include "core/engine/command.hpp"
#include "core/loan/events.hpp"
#include "core/loan/reasons.hpp"
#include "core/loan/rules.hpp"
#include "core/loan/service_deadlines.hpp"
#include "core/party/access.hpp"
#include "core/party/reasons.hpp"
#include "core/state.hpp"

namespace gzl::core::loan {

struct FailDrawdown {
    DrawdownId drawdown;
    std::string reference;
    std::string reason;
};
BOOST_DESCRIBE_STRUCT(FailDrawdown, (), (drawdown, reference, reason))

namespace {

std::string content_of(DrawdownId drawdown, const std::string& reason) {
    return said({"not paid out", drawdown.text(), reason});
}

}  // namespace

Decision decide(const core::State& state, const FailDrawdown& command, const Context& context) {
    const Drawdown* drawdown = seen(state, context, command.drawdown);
    if (!drawdown) return refuse(drawdown_not_found);
    const OrganisationId bank = state.loan.facilities.at(drawdown->facility).bank;
    if (!party::acts_for(context, bank)) return refuse(party::not_own_party);
    if (command.reason.empty()) return refuse(text_required, "field", "reason");
    const std::string content = content_of(command.drawdown, command.reason);
    if (auto already = answered(state, bank, command.reference, content)) return std::move(*already);
    if (drawdown->status != DrawdownStatus::instructed) return refuse(drawdown_not_open);

    return events(DrawdownFailed{command.drawdown, command.reference, command.reason});
}

void apply(core::State& state, const DrawdownFailed& event, const Context& context) {
    unlock(state, event.drawdown, DrawdownStatus::failed);
    Drawdown& drawdown = state.loan.drawdowns.edit(event.drawdown);
    drawdown.failure = event.reason;
    const Facility& facility = state.loan.facilities.at(drawdown.facility);
    keep_answer(state, facility.bank, event.reference, content_of(event.drawdown, event.reason));
    pause_clock(state, facility.application, ClockStage::fund, context.today());  // until it is asked for again
}

ledger::Transfers transfers(const core::State& state, const DrawdownFailed& event) {
    return {guarantee_transfer(state, event.drawdown, ledger::Phase::void_pending)};
}

}  // namespace gzl::core::loan

GZL_COMMAND(gzl::core::loan::FailDrawdown)
GZL_EVENT(gzl::core::loan::DrawdownFailed)
