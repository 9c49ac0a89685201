// The holder endorses the receipt to another enterprise (W8, 910). It passes only with the custodian's seal; until then
// a new endorsement takes the place of this one.
#include "core/engine/command.hpp"
#include "core/party/access.hpp"
#include "core/state.hpp"
#include "core/warehouse/events.hpp"
#include "core/warehouse/reasons.hpp"
#include "core/warehouse/receipts.hpp"

namespace gzl::core::warehouse {

struct EndorseReceipt {
    WarehouseReceiptId receipt;
    OrganisationId to;
};
BOOST_DESCRIBE_STRUCT(EndorseReceipt, (), (receipt, to))

Decision decide(const core::State& state, const EndorseReceipt& command, const Context& context) {
    const WarehouseReceipt* receipt = seen(state, context, command.receipt);
    if (!receipt) return refuse(receipt_not_found);
    const OrganisationId holder = holder_of(state.warehouse, *receipt);
    if (!party::acts_for(context, holder)) return refuse(permission_denied);
    if (receipt->status != ReceiptStatus::live) return refuse(receipt_not_live);
    if (command.to == holder) return refuse(endorsed_to_holder);
    if (!party::trades(state.party, command.to)) return refuse(endorsee_not_found);
    if (const Reason* reason = not_transferable(state.warehouse, *receipt)) return refuse(*reason);

    return events(ReceiptEndorsed{command.receipt, holder, command.to, context.actor.user});
}

void apply(core::State& state, const ReceiptEndorsed& event, const Context& context) {
    WarehouseReceipt& receipt = state.warehouse.receipts.edit(event.receipt);
    if (pending_endorsement(receipt)) receipt.endorsements.pop_back();
    receipt.endorsements.push_back(
        {.from = event.from, .to = event.to, .endorsed_by = event.endorsed_by, .endorsed_at = context.now});
}

}  // namespace gzl::core::warehouse

GZL_COMMAND(gzl::core::warehouse::EndorseReceipt)
GZL_EVENT(gzl::core::warehouse::ReceiptEndorsed)
