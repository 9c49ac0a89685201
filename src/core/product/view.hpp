// A product as queries show it.
#pragma once

#include "core/product/state.hpp"

namespace gzl::core::product {

struct ProductView : Product {
    ProductId product;
};
BOOST_DESCRIBE_STRUCT(ProductView, (Product), (product))

}  // namespace gzl::core::product
