// How the goods of a facility cover its debt, and what is asked for (F6, F7).
#include "core/collateral/coverage_view.hpp"
#include "core/collateral/reasons.hpp"
#include "core/engine/command.hpp"
#include "core/loan/reasons.hpp"
#include "core/loan/rules.hpp"
#include "core/state.hpp"

namespace gzl::core::collateral {

struct GetCoverage {
    FacilityId facility;
};
BOOST_DESCRIBE_STRUCT(GetCoverage, (), (facility))

tl::expected<CoverageView, Refusal> answer(const core::State& state, const GetCoverage& query, const Context& context) {
    const loan::Facility* facility = loan::seen(state, context, query.facility);
    if (!facility) return refuse(loan::facility_not_found);
    if (!loan::lends_on_goods(state, *facility)) return refuse(goods_not_lent_on);
    auto view = coverage_view(state, query.facility, context.today());
    if (!view) return refuse(loan::collateral_not_valued);
    return std::move(*view);
}

}  // namespace gzl::core::collateral

GZL_QUERY(gzl::core::collateral::GetCoverage, gzl::core::collateral::CoverageView)
