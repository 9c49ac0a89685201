// The enterprise wants it no more (F3), also when banks have it already: they are told. The operator takes back only
// what it wrote down itself, and only while the enterprise has not confirmed it.
#include "core/engine/command.hpp"
#include "core/need/events.hpp"
#include "core/need/reasons.hpp"
#include "core/need/rules.hpp"
#include "core/party/reasons.hpp"
#include "core/state.hpp"

namespace gzl::core::need {

struct WithdrawNeed {
    NeedId need;
    std::string reason;
};
BOOST_DESCRIBE_STRUCT(WithdrawNeed, (), (need, reason))

struct NeedWithdrawn {
    NeedId need;
    std::string reason;
};
BOOST_DESCRIBE_STRUCT(NeedWithdrawn, (), (need, reason))

Decision decide(const core::State& state, const WithdrawNeed& command, const Context& context) {
    const Need* need = seen(state, context, command.need);
    if (!need) return refuse(need_not_found);
    const bool own_record = need->status == NeedStatus::recorded && party::acts_for(context, need->recorded_by);
    if (!party::acts_for(context, need->enterprise) && !own_record) return refuse(party::not_own_party);
    if (need->status == NeedStatus::placed || need->status == NeedStatus::withdrawn) return refuse(need_closed);
    if (command.reason.empty()) return refuse(text_required, "field", "reason");

    EventList facts = events(NeedWithdrawn{command.need, command.reason});
    for (const PlacementId placement : need->placements)
        facts.emplace_back(PlacementClosed{placement, PlacementStatus::withdrawn});
    return facts;
}

void apply(core::State& state, const NeedWithdrawn& event, const Context&) {
    Need& need = state.need.needs.edit(event.need);
    need.status = NeedStatus::withdrawn;
    need.withdrawn_because = event.reason;
}

}  // namespace gzl::core::need

GZL_COMMAND(gzl::core::need::WithdrawNeed)
GZL_EVENT(gzl::core::need::NeedWithdrawn)
