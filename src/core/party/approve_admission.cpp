// The second pair of eyes admits the applicant (P2, P4).
#include "core/engine/command.hpp"
#include "core/party/events.hpp"
#include "core/party/reasons.hpp"
#include "core/state.hpp"

namespace gzl::core::party {

struct ApproveAdmission {
    OrganisationId organisation;
};
BOOST_DESCRIBE_STRUCT(ApproveAdmission, (), (organisation))

Decision decide(const core::State& state, const ApproveAdmission& command, const Context& context) {
    const Organisation* organisation = state.party.organisations.find(command.organisation);
    if (!organisation) return refuse(organisation_not_found);
    if (!awaits_admission(*organisation)) return refuse(admission_not_pending);
    if (organisation->applied_by == actor_text(context.actor)) return refuse(checker_is_maker);

    return events(OrganisationAdmitted{command.organisation});
}

void apply(core::State& state, const OrganisationAdmitted& event, const Context&) {
    state.party.organisations.edit(event.organisation).status = AdmissionStatus::admitted;
}

}  // namespace gzl::core::party

GZL_COMMAND(gzl::core::party::ApproveAdmission)
GZL_EVENT(gzl::core::party::OrganisationAdmitted)
