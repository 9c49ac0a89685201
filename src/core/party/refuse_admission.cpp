// The second pair of eyes refuses the applicant, with a reason (P2, P4).
#include "core/engine/command.hpp"
#include "core/party/events.hpp"
#include "core/party/reasons.hpp"
#include "core/state.hpp"

namespace gzl::core::party {

struct RefuseAdmission {
    OrganisationId organisation;
    std::string reason;
};
BOOST_DESCRIBE_STRUCT(RefuseAdmission, (), (organisation, reason))

Decision decide(const core::State& state, const RefuseAdmission& command, const Context& context) {
    const Organisation* organisation = state.party.organisations.find(command.organisation);
    if (!organisation) return refuse(organisation_not_found);
    if (!awaits_admission(*organisation)) return refuse(admission_not_pending);
    if (organisation->applied_by == actor_text(context.actor)) return refuse(checker_is_maker);
    if (command.reason.empty()) return refuse(text_required, "field", "reason");

    return events(AdmissionRefused{command.organisation, command.reason});
}

void apply(core::State& state, const AdmissionRefused& event, const Context&) {
    Organisation& organisation = state.party.organisations.edit(event.organisation);
    organisation.status = AdmissionStatus::refused;
    organisation.refused_because = event.reason;
}

}  // namespace gzl::core::party

GZL_COMMAND(gzl::core::party::RefuseAdmission)
GZL_EVENT(gzl::core::party::AdmissionRefused)
