// The rows of this module. Numbers: queries 2100–2119.
#include "core/engine/catalog_rows.hpp"

namespace gzl::core::figures {

const Queries kQueries{
    query<struct GetCockpit>(2100, "GET /v1/cockpit", read_ledger, "查看驾驶舱", "See the county's figures"),
    query<struct GetServiceFigures>(2101, "GET /v1/serviceFigures", read, "查看银行服务时效",
                                    "See how fast the banks are"),
};

CatalogRows catalog_rows() {
    return {.queries = kQueries};
}

}  // namespace gzl::core::figures
