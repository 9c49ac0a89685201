#include "core/loan/timeouts.hpp"

#include "core/loan/events.hpp"
#include "core/loan/rules.hpp"
#include "core/loan/service_deadlines.hpp"
#include "core/state.hpp"

namespace gzl::core::loan {

std::optional<Instant> next_timeout(const core::State& state) {
    if (state.loan.timeouts.empty()) return std::nullopt;
    return state.loan.timeouts.begin()->first;
}

void due_timeouts(const core::State& state, Instant now, EventList& events) {
    for (const auto& [deadline, drawdown] : state.loan.timeouts) {
        if (deadline > now) break;
        events.emplace_back(DrawdownTimedOut{drawdown});
    }
}

void apply(core::State& state, const DrawdownTimedOut& event, const Context& context) {
    unlock(state, event.drawdown, DrawdownStatus::timed_out);
    const FacilityId facility = state.loan.drawdowns.at(event.drawdown).facility;
    pause_clock(state, state.loan.facilities.at(facility).application, ClockStage::fund, context.today());
}

ledger::Transfers transfers(const core::State& state, const DrawdownTimedOut& event) {
    return {guarantee_transfer(state, event.drawdown, ledger::Phase::void_pending)};
}

}  // namespace gzl::core::loan

GZL_EVENT(gzl::core::loan::DrawdownTimedOut)
