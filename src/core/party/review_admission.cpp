// A checker takes an application under review (P2), so that the applicant and the other checkers know who has it. Not a
// condition: who sees at once that all is well approves at once.
#include "core/engine/command.hpp"
#include "core/party/reasons.hpp"
#include "core/state.hpp"

namespace gzl::core::party {

struct ReviewAdmission {
    OrganisationId organisation;
};
BOOST_DESCRIBE_STRUCT(ReviewAdmission, (), (organisation))

struct AdmissionReviewed {
    OrganisationId organisation;
    std::string reviewed_by;
};
BOOST_DESCRIBE_STRUCT(AdmissionReviewed, (), (organisation, reviewed_by))

Decision decide(const core::State& state, const ReviewAdmission& command, const Context& context) {
    const Organisation* organisation = state.party.organisations.find(command.organisation);
    if (!organisation) return refuse(organisation_not_found);
    if (organisation->status != AdmissionStatus::applied) return refuse(admission_not_pending);
    if (organisation->applied_by == actor_text(context.actor)) return refuse(checker_is_maker);

    return events(AdmissionReviewed{command.organisation, actor_text(context.actor)});
}

void apply(core::State& state, const AdmissionReviewed& event, const Context&) {
    Organisation& organisation = state.party.organisations.edit(event.organisation);
    organisation.status = AdmissionStatus::under_review;
    organisation.reviewed_by = event.reviewed_by;
}

}  // namespace gzl::core::party

GZL_COMMAND(gzl::core::party::ReviewAdmission)
GZL_EVENT(gzl::core::party::AdmissionReviewed)
