// An organisation leaves for good (P2, four eyes): only when nothing with it is left to settle. It may apply again, as
// a new organisation.
#include <algorithm>

#include "core/engine/command.hpp"
#include "core/party/reasons.hpp"
#include "core/state.hpp"

namespace gzl::core::party {

struct EndAdmission {
    OrganisationId organisation;
    std::string reason;
};
BOOST_DESCRIBE_STRUCT(EndAdmission, (), (organisation, reason))

struct OrganisationExited {
    OrganisationId organisation;
    std::string reason;
};
BOOST_DESCRIBE_STRUCT(OrganisationExited, (), (organisation, reason))

namespace {

template <class Rows, class IsOpen>
bool any_open(const Rows& rows, OrganisationId organisation, IsOpen is_open) {
    return std::any_of(rows.begin(), rows.end(), [&](const auto& row) {
        return (row.enterprise == organisation || row.bank == organisation) && is_open(row);
    });
}

bool owes_or_is_owed(const core::State& state, OrganisationId organisation) {
    using namespace loan;
    const auto& loan = state.loan;
    return any_open(loan.facilities, organisation,
                    [](const Facility& row) { return row.status != FacilityStatus::closed; }) ||
           any_open(loan.applications, organisation,
                    [](const Application& row) {
                        using enum ApplicationStatus;
                        return row.status != refused && row.status != withdrawn && row.status != accepted;
                    }) ||
           any_open(loan.loans, organisation, [](const Loan& row) {
               return row.status == LoanStatus::open || row.status == LoanStatus::advanced;
           });
}

}  // namespace

Decision decide(const core::State& state, const EndAdmission& command, const Context&) {
    const Organisation* organisation = state.party.organisations.find(command.organisation);
    if (!organisation) return refuse(organisation_not_found);
    if (organisation->has(Capacity::information_service)) return refuse(operator_stays);
    if (organisation->status != AdmissionStatus::admitted && organisation->status != AdmissionStatus::suspended)
        return refuse(organisation_cannot_leave);
    if (command.reason.empty()) return refuse(text_required, "field", "reason");
    if (owes_or_is_owed(state, command.organisation)) return refuse(obligations_open);

    return events(OrganisationExited{command.organisation, command.reason});
}

void apply(core::State& state, const OrganisationExited& event, const Context&) {
    Organisation& organisation = state.party.organisations.edit(event.organisation);
    organisation.status = AdmissionStatus::exited;
    organisation.suspended_because.reset();
}

}  // namespace gzl::core::party

GZL_COMMAND(gzl::core::party::EndAdmission)
GZL_EVENT(gzl::core::party::OrganisationExited)
