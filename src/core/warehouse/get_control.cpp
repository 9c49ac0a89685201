// One piece of control evidence, with what is present and what is missing today (W6).
#include "core/engine/command.hpp"
#include "core/state.hpp"
#include "core/warehouse/access.hpp"
#include "core/warehouse/control_view.hpp"
#include "core/warehouse/reasons.hpp"

namespace gzl::core::warehouse {

struct GetControl {
    ControlId control;
};
BOOST_DESCRIBE_STRUCT(GetControl, (), (control))

tl::expected<ControlView, Refusal> answer(const core::State& state, const GetControl& query, const Context& context) {
    const ControlEvidence* found = state.warehouse.controls.find(query.control);
    if (!found || !sees_control(state, context, *found)) return refuse(control_not_found);
    return view_of(state.warehouse, query.control, *found, context.today());
}

}  // namespace gzl::core::warehouse

GZL_QUERY(gzl::core::warehouse::GetControl, gzl::core::warehouse::ControlView)
