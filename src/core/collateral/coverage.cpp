#include "core/collateral/coverage.hpp"

#include "core/state.hpp"

namespace gzl::core::collateral {

namespace {

Line line_of(Money exposure, const std::optional<RatePpm>& ltv, const product::Basics& terms) {
    if (!exposure.is_positive()) return Line::within;
    if (!ltv || *ltv >= terms.close_out_ltv) return Line::close_out;
    return *ltv >= terms.warning_ltv ? Line::warning : Line::within;
}

}  // namespace

std::optional<Coverage> coverage_of(const core::State& state, const loan::Facility& facility, Date day) {
    if (!loan::lends_on_goods(state, facility)) return std::nullopt;
    const auto value = loan::value_of(state, facility, facility.lots, day);
    if (!value) return std::nullopt;
    const product::Basics& terms = state.product.products.at(facility.product);
    Coverage coverage{.exposure = loan::exposure_on_goods(facility), .value = *value, .ltv = {}};
    coverage.ltv = loan::ltv_of(coverage.exposure, coverage.value);
    coverage.line = line_of(coverage.exposure, coverage.ltv, terms);
    coverage.missing = loan::shortfall(coverage.exposure, coverage.value, terms.contract_ltv);
    return coverage;
}

Shown shown(const Coverage& coverage) {
    return {.exposure = coverage.exposure,
            .value = coverage.value,
            .ltv = coverage.ltv,
            .cash = coverage.missing.cash,
            .goods = coverage.missing.goods};
}

}  // namespace gzl::core::collateral
