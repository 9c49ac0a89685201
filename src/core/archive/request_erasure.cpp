// The operator asks for personal data to be destroyed, with the ground (PIPL 47): the first of two people.
#include "core/archive/reasons.hpp"
#include "core/engine/command.hpp"
#include "core/state.hpp"

namespace gzl::core::archive {

struct RequestErasure {
    PersonalDataId data;
    std::string ground;
};
BOOST_DESCRIBE_STRUCT(RequestErasure, (), (data, ground))

struct ErasureRequested {
    PersonalDataId data;
    UserId by;
    std::string ground;
};
BOOST_DESCRIBE_STRUCT(ErasureRequested, (), (data, by, ground))

Decision decide(const core::State& state, const RequestErasure& command, const Context& context) {
    const PersonalData* data = state.archive.personal.find(command.data);
    if (!data) return refuse(personal_data_not_found);
    if (command.ground.empty()) return refuse(text_required, "field", "ground");
    if (data->status != DataStatus::kept) return refuse(erasure_under_way);

    return events(ErasureRequested{command.data, context.actor.user, command.ground});
}

void apply(core::State& state, const ErasureRequested& event, const Context&) {
    PersonalData& data = state.archive.personal.edit(event.data);
    data.status = DataStatus::erasure_requested;
    data.requested_by = event.by;
    data.ground = event.ground;
}

}  // namespace gzl::core::archive

GZL_COMMAND(gzl::core::archive::RequestErasure)
GZL_EVENT(gzl::core::archive::ErasureRequested)
