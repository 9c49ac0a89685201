// The enterprise stands by what the operator wrote down for it, and lets banks see it (F3, P5).
#include "core/engine/command.hpp"
#include "core/need/reasons.hpp"
#include "core/need/rules.hpp"
#include "core/party/reasons.hpp"
#include "core/state.hpp"

namespace gzl::core::need {

struct ConfirmNeed {
    NeedId need;
};
BOOST_DESCRIBE_STRUCT(ConfirmNeed, (), (need))

struct NeedConfirmed {
    NeedId need;
};
BOOST_DESCRIBE_STRUCT(NeedConfirmed, (), (need))

Decision decide(const core::State& state, const ConfirmNeed& command, const Context& context) {
    const Need* need = seen(state, context, command.need);
    if (!need) return refuse(need_not_found);
    if (!party::acts_for(context, need->enterprise)) return refuse(party::not_own_party);
    if (need->status != NeedStatus::recorded) return refuse(need_not_recorded);

    return events(NeedConfirmed{command.need});
}

void apply(core::State& state, const NeedConfirmed& event, const Context&) {
    state.need.needs.edit(event.need).status = NeedStatus::confirmed;
}

}  // namespace gzl::core::need

GZL_COMMAND(gzl::core::need::ConfirmNeed)
GZL_EVENT(gzl::core::need::NeedConfirmed)
