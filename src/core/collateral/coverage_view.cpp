#include "core/collateral/coverage_view.hpp"

#include "core/collateral/coverage.hpp"
#include "core/state.hpp"

namespace gzl::core::collateral {

std::optional<CoverageView> coverage_view(const core::State& state, FacilityId id, Date day) {
    const loan::Facility& facility = state.loan.facilities.at(id);
    const auto coverage = coverage_of(state, facility, day);
    if (!coverage) return std::nullopt;
    const product::Product& terms = state.product.products.at(facility.product);
    const auto watch = state.collateral.watches.find(id);
    return CoverageView{
        .facility = id,
        .enterprise = facility.enterprise,
        .enterprise_name = state.party.organisations.at(facility.enterprise).name,
        .bank = facility.bank,
        .bank_name = state.party.organisations.at(facility.bank).name,
        .margin = facility.margin,
        .coverage = shown(*coverage),
        .contract_ltv = terms.contract_ltv,
        .warning_ltv = terms.warning_ltv,
        .close_out_ltv = terms.close_out_ltv,
        .top_up = watch == state.collateral.watches.end() ? std::nullopt : std::optional(watch->second)};
}

}  // namespace gzl::core::collateral
