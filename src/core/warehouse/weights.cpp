#include "core/warehouse/weights.hpp"

#include <algorithm>

#include "base/rounding.hpp"

namespace gzl::core::warehouse {

Weight tolerance_of(Weight book) {
    constexpr Weight kLeast{50};
    return std::max(Weight(divide(multiply(book.value(), 3), 1000, Rounding::down)), kLeast);
}

Weight difference(Weight a, Weight b) {
    return a < b ? b - a : a - b;
}

bool in_range(const Dimensions& dimensions) {
    const auto within = [](std::int64_t value, std::int64_t greatest) { return value > 0 && value <= greatest; };
    return within(dimensions.thickness_um, 1'000'000) && within(dimensions.width_mm, 100'000) &&
           within(dimensions.length_mm, 100'000'000);
}

bool is_theoretical(Weight weight, const Dimensions& dimensions) {
    // kg = µm/1000 × mm/1000 × mm/1000 × 785/100, compared in units of 10⁻¹¹ kg
    constexpr std::int64_t kUnitsPerKilogram = 100'000'000'000;
    const Wide exact = multiply(dimensions.thickness_um, dimensions.width_mm) * dimensions.length_mm * 785;
    const Wide off = multiply(weight.value(), kUnitsPerKilogram) - exact;
    return -kUnitsPerKilogram <= off && off <= kUnitsPerKilogram;
}

}  // namespace gzl::core::warehouse
