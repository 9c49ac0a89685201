// One need with one bank, as the enterprise, that bank and the operator see it (P6).
#include "core/engine/command.hpp"
#include "core/need/reasons.hpp"
#include "core/need/rules.hpp"
#include "core/need/views.hpp"
#include "core/state.hpp"

namespace gzl::core::need {

struct GetPlacement {
    PlacementId placement;
};
BOOST_DESCRIBE_STRUCT(GetPlacement, (), (placement))

tl::expected<PlacementView, Refusal> answer(const core::State& state, const GetPlacement& query,
                                            const Context& context) {
    const Placement* found = seen(state, context, query.placement);
    if (!found) return refuse(placement_not_found);
    return view_of(state, context, query.placement);
}

}  // namespace gzl::core::need

GZL_QUERY(gzl::core::need::GetPlacement, gzl::core::need::PlacementView)
