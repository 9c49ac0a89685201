// The operator lifts a suspension (P2, four eyes): users, keys, consents and facilities are as they were.
#include "core/engine/command.hpp"
#include "core/party/reasons.hpp"
#include "core/state.hpp"

namespace gzl::core::party {

struct RestoreOrganisation {
    OrganisationId organisation;
    std::string reason;
};
BOOST_DESCRIBE_STRUCT(RestoreOrganisation, (), (organisation, reason))

struct OrganisationRestored {
    OrganisationId organisation;
    std::string reason;
};
BOOST_DESCRIBE_STRUCT(OrganisationRestored, (), (organisation, reason))

Decision decide(const core::State& state, const RestoreOrganisation& command, const Context&) {
    const Organisation* organisation = state.party.organisations.find(command.organisation);
    if (!organisation) return refuse(organisation_not_found);
    if (organisation->status != AdmissionStatus::suspended) return refuse(organisation_not_suspended);
    if (command.reason.empty()) return refuse(text_required, "field", "reason");

    return events(OrganisationRestored{command.organisation, command.reason});
}

void apply(core::State& state, const OrganisationRestored& event, const Context&) {
    Organisation& organisation = state.party.organisations.edit(event.organisation);
    organisation.status = AdmissionStatus::admitted;
    organisation.suspended_because.reset();
}

}  // namespace gzl::core::party

GZL_COMMAND(gzl::core::party::RestoreOrganisation)
GZL_EVENT(gzl::core::party::OrganisationRestored)
