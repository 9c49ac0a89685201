// Invariants over proposed events, run on every decision. A guard states one true sentence and knows nothing of the
// command that proposed the events; when it is broken the decision is refused (guard_failed) and nothing changes.
#pragma once

#include <span>
#include <string_view>

#include "core/engine/event.hpp"
#include "core/state.hpp"

namespace gzl::core::guards {

struct Guard {
    std::string_view sentence;
    bool (*holds)(const State& state, std::span<const Event> events);
};

std::span<const Guard> all();

bool books_balance(const State& state, std::span<const Event> events);                     // A1
bool one_live_pledge_per_lot(const State& state, std::span<const Event> events);           // R12, L1
bool two_custodians_move_stock(const State& state, std::span<const Event> events);         // W3
bool processing_conserves_weight(const State& state, std::span<const Event> events);       // W4
bool exposure_within_limit(const State& state, std::span<const Event> events);             // F6, L1
bool loan_balance_is_ledger_balance(const State& state, std::span<const Event> events);    // A1, G1
bool drawdown_within_guarantee(const State& state, std::span<const Event> events);         // G1
bool advance_never_above_debt(const State& state, std::span<const Event> events);          // G3
bool every_fen_of_a_loss_has_an_owner(const State& state, std::span<const Event> events);  // G7
bool notices_within_margin(const State& state, std::span<const Event> events);             // F8

}  // namespace gzl::core::guards
