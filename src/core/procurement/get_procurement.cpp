// One procurement, with what each lot would cost the customer.
#include "core/engine/command.hpp"
#include "core/procurement/reasons.hpp"
#include "core/procurement/rules.hpp"
#include "core/procurement/view.hpp"
#include "core/state.hpp"

namespace gzl::core::procurement {

struct GetProcurement {
    ProcurementId procurement;
};
BOOST_DESCRIBE_STRUCT(GetProcurement, (), (procurement))

tl::expected<ProcurementView, Refusal> answer(const core::State& state, const GetProcurement& query,
                                              const Context& context) {
    const auto* found = seen(state, context, query.procurement);
    if (!found) return refuse(procurement_not_found);
    return view_of(state, query.procurement, *found);
}

}  // namespace gzl::core::procurement

GZL_QUERY(gzl::core::procurement::GetProcurement, gzl::core::procurement::ProcurementView)
