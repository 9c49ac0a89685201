// What an order does once two custodians have signed it (W3).
#pragma once

#include "core/engine/event.hpp"
#include "core/warehouse/state.hpp"

namespace gzl::core::warehouse {

// Adds OrderExecuted and what follows from the kind of order.
void add_execution(EventList& facts, const core::State& state, OrderId id);

// The parts of it, one for each kind that leaves more than a place: for add_execution alone.
void add_stocktake(EventList& facts, const core::State& state, OrderId id);   // stocktake.cpp
void add_adjustment(EventList& facts, const core::State& state, OrderId id);  // adjustment.cpp
void add_processing(EventList& facts, const core::State& state, OrderId id);  // process_lots.cpp
void add_delivery(EventList& facts, const core::State& state, OrderId id);    // deliver_receipt.cpp

}  // namespace gzl::core::warehouse
