// Whoever answers for a break closes it with a reason; the two sides stay on record as they are (A2).
#include "core/engine/command.hpp"
#include "core/reconciliation/events.hpp"
#include "core/reconciliation/reasons.hpp"
#include "core/reconciliation/rules.hpp"
#include "core/state.hpp"

namespace gzl::core::reconciliation {

struct ResolveBreak {
    BreakId break_id;
    Resolution resolution = Resolution::accepted;
    std::string reason;
};
BOOST_DESCRIBE_STRUCT(ResolveBreak, (), (break_id, resolution, reason))

Decision decide(const core::State& state, const ResolveBreak& command, const Context& context) {
    const Break* found = seen(state, context, command.break_id);
    if (!found) return refuse(break_not_found);
    if (!acts_for(state, context, found->bank, found->owner)) return refuse(break_not_owned);
    if (found->status != BreakStatus::open) return refuse(break_not_open);
    if (command.reason.empty()) return refuse(text_required, "field", "reason");

    return events(BreakResolved{command.break_id, command.resolution, command.reason});
}

}  // namespace gzl::core::reconciliation

GZL_COMMAND(gzl::core::reconciliation::ResolveBreak)
