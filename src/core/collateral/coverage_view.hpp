// The coverage of a facility as queries show it (F6, F7).
#pragma once

#include "core/collateral/state.hpp"

namespace gzl::core {
struct State;
}

namespace gzl::core::collateral {

struct CoverageView {
    FacilityId facility;
    OrganisationId enterprise;
    std::string enterprise_name;
    OrganisationId bank;
    std::string bank_name;
    Money margin;  // the borrower's cash with the bank
    Shown coverage;
    RatePpm contract_ltv;
    RatePpm warning_ltv;
    RatePpm close_out_ltv;
    std::optional<Watch> top_up;  // while one is asked for: since when, by when, missed, close-out reached
};
BOOST_DESCRIBE_STRUCT(CoverageView, (),
                      (facility, enterprise, enterprise_name, bank, bank_name, margin, coverage, contract_ltv,
                       warning_ltv, close_out_ltv, top_up))

// Nothing of a facility that does not lend on goods, and while a grade has no price.
std::optional<CoverageView> coverage_view(const core::State& state, FacilityId id, Date day);

}  // namespace gzl::core::collateral
