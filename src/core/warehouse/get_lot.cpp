// One lot 捆包.
#include "core/engine/command.hpp"
#include "core/state.hpp"
#include "core/warehouse/access.hpp"
#include "core/warehouse/reasons.hpp"
#include "core/warehouse/views.hpp"

namespace gzl::core::warehouse {

struct GetLot {
    LotId lot;
};
BOOST_DESCRIBE_STRUCT(GetLot, (), (lot))

tl::expected<LotView, Refusal> answer(const core::State& state, const GetLot& query, const Context& context) {
    const Lot* lot = state.warehouse.lots.find(query.lot);
    if (!lot || !sees_lot(state, context, *lot)) return refuse(lot_not_found);
    return view_of(state, query.lot, *lot);
}

}  // namespace gzl::core::warehouse

GZL_QUERY(gzl::core::warehouse::GetLot, gzl::core::warehouse::LotView)
