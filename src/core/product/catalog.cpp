// The rows of this module. Numbers: commands 500–569, queries 570–599, events 1500–1599.
#include "core/engine/catalog_rows.hpp"

namespace gzl::core::product {

const Commands kCommands{
    four_eyes(product_manage, command<struct PublishProduct>(
                                  500, "POST /v1/products", product_manage, "发布产品", "Publish a product",
                                  {event<struct ProductPublished>(1500, "已发布产品", "Product published")})),
    four_eyes(product_manage, command<struct EndProduct>(
                                  501, "POST /v1/products/{product}:end", product_manage, "停售产品", "End a product",
                                  {event<struct ProductEnded>(1501, "产品已定止售日", "Product's last day set")})),
};

const Queries kQueries{
    query<struct GetProduct>(570, "GET /v1/products/{product}", read, "查看产品", "See a product"),
    query<struct ListProducts>(571, "GET /v1/products", read, "产品列表", "List products"),
};

CatalogRows catalog_rows() {
    return {.commands = kCommands, .queries = kQueries};
}

}  // namespace gzl::core::product
