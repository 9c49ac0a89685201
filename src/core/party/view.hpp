// How parties are shown.
#pragma once

#include "core/party/state.hpp"

namespace gzl::core::party {

struct OrganisationView {
    OrganisationId organisation;
    std::string code;
    std::string name;
    std::vector<Capacity> capacities;
    AdmissionStatus status = AdmissionStatus::applied;
    std::optional<std::string> refused_because;
    std::optional<std::string> suspended_because;
};
BOOST_DESCRIBE_STRUCT(OrganisationView, (),
                      (organisation, code, name, capacities, status, refused_because, suspended_because))

inline OrganisationView view_of(OrganisationId id, const Organisation& organisation) {
    return {id,
            organisation.code,
            organisation.name,
            organisation.capacities,
            organisation.status,
            organisation.refused_because,
            organisation.suspended_because};
}

}  // namespace gzl::core::party
