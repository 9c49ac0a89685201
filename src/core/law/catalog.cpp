// The rows of this module. Numbers: commands 70–79, queries 80–89, events 1070–1089.
#include "core/engine/catalog_rows.hpp"

namespace gzl::core::law {

const Queries kQueries{
    query<struct ListRules>(80, "GET /v1/rules", read, "法规规则列表", "List the rules of law"),
};

CatalogRows catalog_rows() {
    return {.queries = kQueries};
}

}  // namespace gzl::core::law
