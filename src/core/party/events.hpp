// Facts about parties.
#pragma once

#include "core/engine/event.hpp"
#include "core/party/state.hpp"

namespace gzl::core::party {

struct OrganisationApplied {
    OrganisationId organisation;
    std::string code;
    std::string name;
    std::vector<Capacity> capacities;
    std::string applied_by;
    std::optional<std::string> code_override;
};
BOOST_DESCRIBE_STRUCT(OrganisationApplied, (), (organisation, code, name, capacities, applied_by, code_override))
void apply(core::State& state, const OrganisationApplied& event, const Context& context);

struct OrganisationAdmitted {
    OrganisationId organisation;
};
BOOST_DESCRIBE_STRUCT(OrganisationAdmitted, (), (organisation))
void apply(core::State& state, const OrganisationAdmitted& event, const Context& context);

}  // namespace gzl::core::party
