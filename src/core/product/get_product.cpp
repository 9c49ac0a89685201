// One product. Products are public to every signed-in party: an enterprise compares them before it applies (F2).
#include "core/engine/command.hpp"
#include "core/product/reasons.hpp"
#include "core/product/view.hpp"
#include "core/state.hpp"

namespace gzl::core::product {

struct GetProduct {
    ProductId product;
};
BOOST_DESCRIBE_STRUCT(GetProduct, (), (product))

tl::expected<ProductView, Refusal> answer(const core::State& state, const GetProduct& query, const Context&) {
    const Product* found = state.product.products.find(query.product);
    if (!found) return refuse(product_not_found);
    return ProductView{*found, query.product};
}

}  // namespace gzl::core::product

GZL_QUERY(gzl::core::product::GetProduct, gzl::core::product::ProductView)
