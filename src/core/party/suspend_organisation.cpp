// The operator suspends an organisation (P2, four eyes): from this fact on none of its people and machines may do or
// read anything, nobody signs in for it, and nothing new is applied for or drawn with it. What is owed goes on.
#include "core/engine/command.hpp"
#include "core/party/reasons.hpp"
#include "core/state.hpp"

namespace gzl::core::party {

struct SuspendOrganisation {
    OrganisationId organisation;
    std::string reason;
};
BOOST_DESCRIBE_STRUCT(SuspendOrganisation, (), (organisation, reason))

struct OrganisationSuspended {
    OrganisationId organisation;
    std::string reason;
};
BOOST_DESCRIBE_STRUCT(OrganisationSuspended, (), (organisation, reason))

Decision decide(const core::State& state, const SuspendOrganisation& command, const Context&) {
    const Organisation* organisation = state.party.organisations.find(command.organisation);
    if (!organisation) return refuse(organisation_not_found);
    if (organisation->has(Capacity::information_service)) return refuse(operator_stays);
    if (organisation->status == AdmissionStatus::suspended) return refuse(organisation_suspended);
    if (organisation->status != AdmissionStatus::admitted) return refuse(organisation_not_admitted);
    if (command.reason.empty()) return refuse(text_required, "field", "reason");

    return events(OrganisationSuspended{command.organisation, command.reason});
}

void apply(core::State& state, const OrganisationSuspended& event, const Context&) {
    Organisation& organisation = state.party.organisations.edit(event.organisation);
    organisation.status = AdmissionStatus::suspended;
    organisation.suspended_because = event.reason;
}

}  // namespace gzl::core::party

GZL_COMMAND(gzl::core::party::SuspendOrganisation)
GZL_EVENT(gzl::core::party::OrganisationSuspended)
