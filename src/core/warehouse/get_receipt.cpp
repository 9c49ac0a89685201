// One warehouse receipt (W8).
#include "core/engine/command.hpp"
#include "core/state.hpp"
#include "core/warehouse/reasons.hpp"
#include "core/warehouse/receipt_view.hpp"

namespace gzl::core::warehouse {

struct GetReceipt {
    WarehouseReceiptId receipt;
};
BOOST_DESCRIBE_STRUCT(GetReceipt, (), (receipt))

tl::expected<ReceiptView, Refusal> answer(const core::State& state, const GetReceipt& query, const Context& context) {
    const WarehouseReceipt* found = seen(state, context, query.receipt);
    if (!found) return refuse(receipt_not_found);
    return view_of(state, query.receipt, *found);
}

}  // namespace gzl::core::warehouse

GZL_QUERY(gzl::core::warehouse::GetReceipt, gzl::core::warehouse::ReceiptView)
