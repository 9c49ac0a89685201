// What each kind of order asks of its lots (W2, W3).
#pragma once

#include "core/engine/refusal.hpp"
#include "core/warehouse/state.hpp"

namespace gzl::core {
struct State;
}

namespace gzl::core::warehouse {

// Why the lot cannot be in this order, or null. The order is as it would be opened; its lots exist.
const Reason* not_orderable(const core::State& state, const Order& order, const Lot& lot);

// Why the order as a whole says too much or too little: zone, counts, reason, process.
const Reason* not_openable(const core::State& state, const Order& order);

// Why an open order cannot be signed now, or nothing: a lot that was frozen, disputed or reported missing meanwhile; a
// processing whose result is not reported or no longer fits.
std::optional<Refusal> not_signable(const core::State& state, const Order& order);

}  // namespace gzl::core::warehouse
