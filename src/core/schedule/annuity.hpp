// The constant payment that repays a balance: balance / Σ v, v the discount factors of the dues.
#pragma once

#include <vector>

#include "core/schedule/interest.hpp"

namespace gzl::core::schedule {

// Rounded half up to a multiple. `factors` are those of the dues to come, at least one. Integers only: v carries 24
// decimals and is rounded up, so that the payment before rounding is never above the exact one and, within the limits
// of terms.hpp, less than 10^-5 fen below it; without interest it is exact.
Money annuity(Money balance, const std::vector<Factor>& factors, Money multiple);

}  // namespace gzl::core::schedule
