#include "core/scoring/rules.hpp"

#include <algorithm>

#include "base/rounding.hpp"

namespace gzl::core::scoring {

Money suggested_limit(Grade grade, Money yearly_sales) {
    constexpr std::int64_t kBest_ppm = 300'000;
    constexpr std::int64_t kStep_ppm = 50'000;
    const RatePpm share(std::max<std::int64_t>(0, kBest_ppm - static_cast<std::int64_t>(grade) * kStep_ppm));
    return share_of(std::max(Money::zero(), yearly_sales), share, Rounding::down);
}

}  // namespace gzl::core::scoring
