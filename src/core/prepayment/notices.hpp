// When goods of an order may leave by the bank's notice (F8).
#pragma once

#include "core/engine/refusal.hpp"
#include "core/prepayment/state.hpp"

namespace gzl::core {
struct State;
}

namespace gzl::core::prepayment {

// Why no notice may be given for the lots, or nothing: they are pledged for this order, named once, and Σ notices stays
// within what the deposits let go.
std::optional<Refusal> not_noticeable(const core::State& state, PrepaymentId id, const std::vector<LotId>& lots);

}  // namespace gzl::core::prepayment
