// One need with its placements side by side, as the enterprise and the operator see it (P6).
#include "core/engine/command.hpp"
#include "core/need/reasons.hpp"
#include "core/need/rules.hpp"
#include "core/need/views.hpp"
#include "core/state.hpp"

namespace gzl::core::need {

struct GetNeed {
    NeedId need;
};
BOOST_DESCRIBE_STRUCT(GetNeed, (), (need))

tl::expected<NeedView, Refusal> answer(const core::State& state, const GetNeed& query, const Context& context) {
    const Need* found = seen(state, context, query.need);
    if (!found) return refuse(need_not_found);
    return view_of(state, context, query.need, *found);
}

}  // namespace gzl::core::need

GZL_QUERY(gzl::core::need::GetNeed, gzl::core::need::NeedView)
