// An organisation of the county's own configuration: government, operator, bank (P1).
#include "core/engine/command.hpp"
#include "core/party/credit_code.hpp"
#include "core/party/events.hpp"
#include "core/party/reasons.hpp"
#include "core/state.hpp"

namespace gzl::core::party {

struct RegisterOrganisation {
    std::string code;
    std::string name;
    std::vector<Capacity> capacities;
    std::optional<std::string> code_override;  // the evidence, when the code fails its check
};
BOOST_DESCRIBE_STRUCT(RegisterOrganisation, (), (code, name, capacities, code_override))

Decision decide(const core::State& state, const RegisterOrganisation& command, const Context&) {
    if (command.name.empty()) return refuse(text_required, "field", "name");
    if (command.capacities.empty()) return refuse(capacity_required);
    if (!is_credit_code(command.code) && command.code_override.value_or("").empty()) return refuse(credit_code_invalid);
    if (code_is_taken(state.party, command.code)) return refuse(credit_code_taken);

    return events(OrganisationRegistered{.organisation = state.party.organisations.next_id(),
                                         .code = command.code,
                                         .name = command.name,
                                         .capacities = command.capacities,
                                         .code_override = command.code_override});
}

void apply(core::State& state, const OrganisationRegistered& event, const Context&) {
    add_organisation(state.party, event.organisation,
                     {.code = event.code,
                      .name = event.name,
                      .capacities = event.capacities,
                      .status = AdmissionStatus::admitted,
                      .applied_by = "system",
                      .code_override = event.code_override});
}

}  // namespace gzl::core::party

GZL_COMMAND(gzl::core::party::RegisterOrganisation)
GZL_EVENT(gzl::core::party::OrganisationRegistered)
