#include "core/prepayment/release_value.hpp"

#include <algorithm>

#include "base/rounding.hpp"

namespace gzl::core::prepayment {

namespace {

constexpr std::int64_t kWhole_ppm = 1'000'000;

}  // namespace

Money margin_required(const ReleaseTerms& terms) {
    return share_of(terms.face, terms.margin, Rounding::up);
}

Money freed(const ReleaseTerms& terms, Money paid) {
    if (paid >= terms.face) return terms.face;
    if (terms.mode == product::ReleaseValue::equal) return paid;
    const Money further = std::max(Money::zero(), paid - margin_required(terms));
    return Money(divide(multiply(further.value(), kWhole_ppm), kWhole_ppm - terms.margin.value(), Rounding::down));
}

}  // namespace gzl::core::prepayment
