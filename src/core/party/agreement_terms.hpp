// What the terms of a cooperation agreement must be like, whether it is signed or amended (P3, G1–G5).
#pragma once

#include "core/engine/refusal.hpp"
#include "core/party/state.hpp"

namespace gzl::core::party {

std::optional<Refusal> terms_refusal(const State& state, const Agreement& terms);

}  // namespace gzl::core::party
