// What the customer pays for lots (F9). Pure.
#pragma once

#include "core/procurement/state.hpp"

namespace gzl::core::procurement {

struct TakePrice {
    Money price;
    Money fee;
    Money earnest;  // of the price, by the earnest money paid before
    friend bool operator==(const TakePrice&, const TakePrice&) = default;
};

// The price of a weight, and the fee on it, each rounded half up once per take. The earnest money counts in proportion,
// rounded down; what is left of it with what takes the whole price.
TakePrice price_of(const Procurement& order, Money earnest_paid, Weight weight);

}  // namespace gzl::core::procurement
