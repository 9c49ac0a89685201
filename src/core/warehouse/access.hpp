// Who may know of stock (P5, P6), and the refusals that several commands about lots share.
#pragma once

#include "core/engine/context.hpp"
#include "core/engine/refusal.hpp"
#include "core/warehouse/state.hpp"

namespace gzl::core {
struct State;
}

namespace gzl::core::warehouse {

// The owner, supervisors, the operator, the bank that the lot's control evidence names, and any bank to which the owner
// gave a live consent that covers stock.
bool sees_lot(const core::State& state, const Context& context, const Lot& lot);
// An order is seen by who sees each of its lots: a stocktake may count those of several owners.
bool sees_order(const core::State& state, const Context& context, const Order& order);
bool sees_control(const core::State& state, const Context& context, const ControlEvidence& control);

// Why the lots cannot be named so: none, one unknown, one twice.
const Reason* not_named_once(const core::State& state, const Context& context, const std::vector<LotId>& lots);

// Why the lots cannot be handled together: none or one twice named, one unknown, of several owners.
const Reason* not_one_owners(const core::State& state, const Context& context, const std::vector<LotId>& lots);

}  // namespace gzl::core::warehouse
