// The rows of this module. Numbers: queries 90–99.
#include "core/engine/catalog_rows.hpp"

namespace gzl::core::schedule {

const Queries kQueries{
    query<struct CalculateSchedule>(90, "POST /v1/schedules:calculate", read, "试算还款计划",
                                    "Calculate a repayment schedule"),
};

CatalogRows catalog_rows() {
    return {.queries = kQueries};
}

}  // namespace gzl::core::schedule
