// The custodian's seal under an endorsement (W8, 910): with it the receipt passes, and its lots with it. Control
// evidence names the former owner as pledgor and holds no longer (W6).
#include "core/engine/command.hpp"
#include "core/party/access.hpp"
#include "core/state.hpp"
#include "core/warehouse/events.hpp"
#include "core/warehouse/reasons.hpp"
#include "core/warehouse/receipts.hpp"

namespace gzl::core::warehouse {

struct SealEndorsement {
    WarehouseReceiptId receipt;
};
BOOST_DESCRIBE_STRUCT(SealEndorsement, (), (receipt))

Decision decide(const core::State& state, const SealEndorsement& command, const Context& context) {
    const WarehouseReceipt* receipt = seen(state, context, command.receipt);
    if (!receipt) return refuse(receipt_not_found);
    if (!party::acts_for(context, receipt->issuer)) return refuse(permission_denied);
    if (!on_duty(state.warehouse, receipt->warehouse, context.actor.user, context.now))
        return refuse(custodian_not_on_duty);
    if (receipt->status != ReceiptStatus::live) return refuse(receipt_not_live);
    const Endorsement* endorsement = pending_endorsement(*receipt);
    if (!endorsement || endorsement->from != holder_of(state.warehouse, *receipt))
        return refuse(endorsement_not_pending);
    if (!party::trades(state.party, endorsement->to)) return refuse(endorsee_not_found);
    if (const Reason* reason = not_transferable(state.warehouse, *receipt)) return refuse(*reason);

    return events(EndorsementSealed{.receipt = command.receipt,
                                    .from = endorsement->from,
                                    .to = endorsement->to,
                                    .sealed_by = context.actor.user,
                                    .lots = lots_of(*receipt)});
}

void apply(core::State& state, const EndorsementSealed& event, const Context& context) {
    Endorsement& endorsement = state.warehouse.receipts.edit(event.receipt).endorsements.back();
    endorsement.sealed_by = event.sealed_by;
    endorsement.sealed_at = context.now;
    for (const LotId id : event.lots) {
        Lot& lot = state.warehouse.lots.edit(id);
        lot.owner = event.to;
        lot.control.reset();
    }
}

}  // namespace gzl::core::warehouse

GZL_COMMAND(gzl::core::warehouse::SealEndorsement)
GZL_EVENT(gzl::core::warehouse::EndorsementSealed)
