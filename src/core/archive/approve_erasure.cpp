// The second pair of eyes: from this fact on the node destroys text and salt, however often it is stopped meanwhile
// (its outbox remembers).
#include "core/archive/events.hpp"
#include "core/archive/reasons.hpp"
#include "core/engine/command.hpp"
#include "core/party/reasons.hpp"
#include "core/state.hpp"

namespace gzl::core::archive {

struct ApproveErasure {
    PersonalDataId data;
};
BOOST_DESCRIBE_STRUCT(ApproveErasure, (), (data))

Decision decide(const core::State& state, const ApproveErasure& command, const Context& context) {
    const PersonalData* data = state.archive.personal.find(command.data);
    if (!data) return refuse(personal_data_not_found);
    if (data->status != DataStatus::erasure_requested) return refuse(erasure_not_requested);
    if (data->requested_by == context.actor.user) return refuse(party::checker_is_maker);

    return events(PersonalDataErased{command.data, data->commitment});
}

void apply(core::State& state, const PersonalDataErased& event, const Context&) {
    state.archive.personal.edit(event.data).status = DataStatus::erased;
}

// To the node itself: the path is no partner's.
Messages messages(const core::State& state, const PersonalDataErased& event, const Context&) {
    return {{state.archive.personal.at(event.data).organisation, "personal-data:destroy", event.data.text(),
             make_answer(event)}};
}

}  // namespace gzl::core::archive

GZL_COMMAND(gzl::core::archive::ApproveErasure)
GZL_EVENT(gzl::core::archive::PersonalDataErased)
