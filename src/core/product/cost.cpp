#include "core/product/cost.hpp"

#include "base/rounding.hpp"

namespace gzl::core::product {

RatePpm per_year(Money fee, Money amount, std::int64_t days) {
    constexpr std::int64_t kMillionYears = 1'000'000LL * 365;  // ppm of a share, days of a year
    return RatePpm(divide(multiply(fee.value(), kMillionYears), multiply(amount.value(), days), Rounding::half_up));
}

YearlyCost yearly_cost(const Product& product, Money amount, std::int64_t days) {
    const Money handling = share_of(amount, product.handling_fee.value_or(RatePpm::zero()), Rounding::half_up);
    return {.interest = product.rate,
            .guarantee = product.guarantee_fee.value_or(RatePpm::zero()),
            .handling = per_year(handling, amount, days),
            .registration = per_year(product.registration_fee.value_or(Money::zero()), amount, days)};
}

}  // namespace gzl::core::product
