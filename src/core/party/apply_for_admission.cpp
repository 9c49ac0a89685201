// An enterprise applies for admission 准入 (P1, P2); a clerk of the operator records it. Capacities that carry power
// over others come only from the county's configuration. A refused applicant may apply again.
#include <algorithm>

#include "core/engine/command.hpp"
#include "core/party/credit_code.hpp"
#include "core/party/events.hpp"
#include "core/party/reasons.hpp"
#include "core/state.hpp"

namespace gzl::core::party {

struct ApplyForAdmission {
    std::string code;
    std::string name;
    std::vector<Capacity> capacities;
    std::optional<std::string> code_override;  // the evidence, when the code fails its check
};
BOOST_DESCRIBE_STRUCT(ApplyForAdmission, (), (code, name, capacities, code_override))

Decision decide(const core::State& state, const ApplyForAdmission& command, const Context& context) {
    if (command.name.empty()) return refuse(text_required, "field", "name");
    if (command.capacities.empty()) return refuse(capacity_required);
    if (!std::all_of(command.capacities.begin(), command.capacities.end(), is_trading_capacity))
        return refuse(capacity_needs_configuration);
    if (!is_credit_code(command.code) && command.code_override.value_or("").empty()) return refuse(credit_code_invalid);
    if (code_is_taken(state.party, command.code)) return refuse(credit_code_taken);

    return events(OrganisationApplied{.organisation = state.party.organisations.next_id(),
                                      .code = command.code,
                                      .name = command.name,
                                      .capacities = command.capacities,
                                      .applied_by = actor_text(context.actor),
                                      .code_override = command.code_override});
}

void apply(core::State& state, const OrganisationApplied& event, const Context&) {
    add_organisation(state.party, event.organisation,
                     {.code = event.code,
                      .name = event.name,
                      .capacities = event.capacities,
                      .status = AdmissionStatus::applied,
                      .applied_by = event.applied_by,
                      .code_override = event.code_override});
}

}  // namespace gzl::core::party

GZL_COMMAND(gzl::core::party::ApplyForAdmission)
GZL_EVENT(gzl::core::party::OrganisationApplied)
