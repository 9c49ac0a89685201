// One facility with today's collateral value, loan-to-value and drawable amount (F6, W7).
#include "core/engine/command.hpp"
#include "core/loan/reasons.hpp"
#include "core/loan/rules.hpp"
#include "core/loan/views.hpp"
#include "core/state.hpp"

namespace gzl::core::loan {

struct GetFacility {
    FacilityId facility;
};
BOOST_DESCRIBE_STRUCT(GetFacility, (), (facility))

tl::expected<FacilityView, Refusal> answer(const core::State& state, const GetFacility& query, const Context& context) {
    const auto* found = seen(state, context, query.facility);
    if (!found) return refuse(facility_not_found);
    return view_of(state, query.facility, *found, context.today());
}

}  // namespace gzl::core::loan

GZL_QUERY(gzl::core::loan::GetFacility, gzl::core::loan::FacilityView)
