// Electronic warehouse receipts 电子仓单 (W8): one live receipt per lot; who holds it owns its lots.
#pragma once

#include "core/engine/context.hpp"
#include "core/engine/refusal.hpp"
#include "core/warehouse/state.hpp"

namespace gzl::core {
struct State;
}

namespace gzl::core::warehouse {

std::vector<LotId> lots_of(const WarehouseReceipt& receipt);
OrganisationId holder_of(const State& state, const WarehouseReceipt& receipt);

// P6: null when it does not exist or the caller may not know of its lots.
const WarehouseReceipt* seen(const core::State& state, const Context& context, WarehouseReceiptId id);

// The endorsement that waits for the seal, or null.
const Endorsement* pending_endorsement(const WarehouseReceipt& receipt);

// Why the receipt cannot pass on or be surrendered now, or null: pledged, frozen, disputed, missing, sold, or in an
// order.
const Reason* not_transferable(const State& state, const WarehouseReceipt& receipt);

// Why an outbound order of these lots may not take this one: its receipt is live, or the order leaves a lot of the
// receipt behind. A lot that was sold in a disposal (G3) goes without its former holder's receipt.
const Reason* not_deliverable(const core::State& state, const Lot& lot, const std::vector<LotId>& order);

}  // namespace gzl::core::warehouse
