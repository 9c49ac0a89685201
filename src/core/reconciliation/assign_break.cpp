// The other side takes a break over, or is given it (A2).
#include "core/engine/command.hpp"
#include "core/party/reasons.hpp"
#include "core/reconciliation/events.hpp"
#include "core/reconciliation/reasons.hpp"
#include "core/reconciliation/rules.hpp"
#include "core/state.hpp"

namespace gzl::core::reconciliation {

struct AssignBreak {
    BreakId break_id;
    BreakOwner owner = BreakOwner::bank;
};
BOOST_DESCRIBE_STRUCT(AssignBreak, (), (break_id, owner))

Decision decide(const core::State& state, const AssignBreak& command, const Context& context) {
    const Break* found = seen(state, context, command.break_id);
    if (!found) return refuse(break_not_found);
    if (!acts_for(state, context, found->bank, BreakOwner::bank) &&
        !acts_for(state, context, found->bank, BreakOwner::platform))
        return refuse(party::not_own_party);
    if (found->status != BreakStatus::open) return refuse(break_not_open);
    if (found->owner == command.owner) return EventList{};

    return events(BreakAssigned{command.break_id, command.owner});
}

}  // namespace gzl::core::reconciliation

GZL_COMMAND(gzl::core::reconciliation::AssignBreak)
