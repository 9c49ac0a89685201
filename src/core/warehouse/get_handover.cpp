// One handover of a shift with both signatures.
#include "core/engine/command.hpp"
#include "core/state.hpp"
#include "core/warehouse/handovers.hpp"
#include "core/warehouse/reasons.hpp"

namespace gzl::core::warehouse {

struct GetHandover {
    HandoverId handover;
};
BOOST_DESCRIBE_STRUCT(GetHandover, (), (handover))

tl::expected<HandoverView, Refusal> answer(const core::State& state, const GetHandover& query, const Context& context) {
    const Handover* found = seen(state, context, query.handover);
    if (!found) return refuse(handover_not_found);
    return view_of(query.handover, *found);
}

}  // namespace gzl::core::warehouse

GZL_QUERY(gzl::core::warehouse::GetHandover, gzl::core::warehouse::HandoverView)
