// The node fires every deadline that is due: a drawdown that the bank has not answered in time unlocks (L1).
#include "core/engine/command.hpp"
#include "core/loan/events.hpp"
#include "core/loan/rules.hpp"
#include "core/state.hpp"

namespace gzl::core::loan {

struct FireDeadlines {};
BOOST_DESCRIBE_STRUCT(FireDeadlines, (), ())

Decision decide(const core::State& state, const FireDeadlines&, const Context& context) {
    EventList due;
    for (const auto& [deadline, drawdown] : state.loan.timeouts) {
        if (deadline > context.now) break;
        due.emplace_back(DrawdownTimedOut{drawdown});
    }
    return due;
}

void apply(core::State& state, const DrawdownTimedOut& event, const Context&) {
    unlock(state, event.drawdown, DrawdownStatus::timed_out);
}

ledger::Transfers transfers(const core::State& state, const DrawdownTimedOut& event) {
    return {guarantee_transfer(state, event.drawdown, ledger::Phase::void_pending)};
}

}  // namespace gzl::core::loan

GZL_COMMAND(gzl::core::loan::FireDeadlines)
GZL_EVENT(gzl::core::loan::DrawdownTimedOut)
