#include "core/procurement/take_price.hpp"

#include <algorithm>

#include "base/rounding.hpp"

namespace gzl::core::procurement {

TakePrice price_of(const Procurement& order, Money earnest_paid, Weight weight) {
    const Terms& terms = order.terms;
    const Money price(divide(multiply(weight.value(), terms.price.value()), terms.weight.value(), Rounding::half_up));
    const Money left = earnest_paid - order.earnest_used;
    const Money share(divide(multiply(earnest_paid.value(), price.value()), terms.price.value(), Rounding::down));
    const bool last = order.taken + price >= terms.price;
    return {.price = price,
            .fee = share_of(price, terms.fee, Rounding::half_up),
            .earnest = std::min(price, last ? left : std::min(left, share))};
}

}  // namespace gzl::core::procurement
