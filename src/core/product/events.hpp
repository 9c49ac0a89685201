// Facts about products.
#pragma once

#include "core/engine/event.hpp"
#include "core/product/state.hpp"

namespace gzl::core::product {

struct ProductPublished : Product {
    ProductId product;
};
BOOST_DESCRIBE_STRUCT(ProductPublished, (Product), (product))
void apply(core::State& state, const ProductPublished& event, const Context& context);

struct ProductEnded {
    ProductId product;
    Date offered_to;  // inclusive
};
BOOST_DESCRIBE_STRUCT(ProductEnded, (), (product, offered_to))
void apply(core::State& state, const ProductEnded& event, const Context& context);

}  // namespace gzl::core::product
