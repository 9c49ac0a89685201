// The rows of this module. Numbers: queries 2120–2129.
#include "core/engine/catalog_rows.hpp"

namespace gzl::core::matching {

const Queries kQueries{
    query<struct MatchProducts>(2120, "GET /v1/productMatches", read, "匹配融资产品",
                                "See which products fit, and why others do not"),
    query<struct ListMaterials>(2121, "GET /v1/applications/{application}/materials", read, "申请材料清单",
                                "List an application's materials"),
};

CatalogRows catalog_rows() {
    return {.queries = kQueries};
}

}  // namespace gzl::core::matching
