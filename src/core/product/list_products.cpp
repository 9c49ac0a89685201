// All products, of one bank or of every bank (F2).
#include "core/engine/command.hpp"
#include "core/party/page.hpp"
#include "core/product/view.hpp"
#include "core/state.hpp"

namespace gzl::core::product {

struct ListProducts {
    std::optional<OrganisationId> bank;
    std::optional<std::int64_t> page_size;
    std::optional<std::string> page_token;
};
BOOST_DESCRIBE_STRUCT(ListProducts, (), (bank, page_size, page_token))

struct ProductList {
    std::vector<ProductView> items;
    std::optional<std::string> next_page_token;
};
BOOST_DESCRIBE_STRUCT(ProductList, (), (items, next_page_token))

tl::expected<ProductList, Refusal> answer(const core::State& state, const ListProducts& query, const Context&) {
    const auto visible = [&](ProductId, const Product& product) { return !query.bank || product.bank == *query.bank; };
    const auto view = [](ProductId id, const Product& product) { return ProductView{product, id}; };
    return party::list_page<ProductList>(state.product.products, query, visible, view);
}

}  // namespace gzl::core::product

GZL_QUERY(gzl::core::product::ListProducts, gzl::core::product::ProductList)
