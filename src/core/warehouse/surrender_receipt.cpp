// The holder gives the receipt back to take the goods (W8): from now on an outbound order may take them, all together,
// and nobody can endorse it any more.
#include "core/engine/command.hpp"
#include "core/party/access.hpp"
#include "core/state.hpp"
#include "core/warehouse/events.hpp"
#include "core/warehouse/reasons.hpp"
#include "core/warehouse/receipts.hpp"

namespace gzl::core::warehouse {

struct SurrenderReceipt {
    WarehouseReceiptId receipt;
};
BOOST_DESCRIBE_STRUCT(SurrenderReceipt, (), (receipt))

Decision decide(const core::State& state, const SurrenderReceipt& command, const Context& context) {
    const WarehouseReceipt* receipt = seen(state, context, command.receipt);
    if (!receipt) return refuse(receipt_not_found);
    if (!party::acts_for(context, holder_of(state.warehouse, *receipt))) return refuse(permission_denied);
    if (receipt->status != ReceiptStatus::live) return refuse(receipt_not_live);
    if (const Reason* reason = not_transferable(state.warehouse, *receipt)) return refuse(*reason);

    return events(ReceiptSurrendered{command.receipt});
}

void apply(core::State& state, const ReceiptSurrendered& event, const Context&) {
    WarehouseReceipt& receipt = state.warehouse.receipts.edit(event.receipt);
    receipt.status = ReceiptStatus::surrendered;
    if (pending_endorsement(receipt)) receipt.endorsements.pop_back();
}

}  // namespace gzl::core::warehouse

GZL_COMMAND(gzl::core::warehouse::SurrenderReceipt)
GZL_EVENT(gzl::core::warehouse::ReceiptSurrendered)
