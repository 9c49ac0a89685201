// What makes a second signature (W3, R11); the command and the guard share the sentence.
#pragma once

#include "core/engine/refusal.hpp"
#include "core/warehouse/state.hpp"

namespace gzl::core::warehouse {

// Why `second` does not complete `first`: same person, same device, or more than ten minutes later.
const Reason* not_a_second(const Signature& first, const Signature& second);

}  // namespace gzl::core::warehouse
