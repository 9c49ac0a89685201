// OpenAPI 3.1, TypeScript and the names of facts from the catalogue: nobody writes an API type by hand.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "base/type.hpp"
#include "core/engine/permission.hpp"

namespace gzl::api {

// A query of another layer, whose answer does not come from the core's state; served by a Route of the same pattern.
struct DescribedRoute {
    std::string_view name;
    std::string_view route;  // "GET /v1/devices/{device}/readings"
    core::Permission permission;
    std::string_view zh;
    std::string_view en;
    const Type* query;  // fields in the path and the query string
    const Type* answer;
};

std::string openapi_document(std::span<const DescribedRoute> more = {});
std::string typescript_types(std::span<const DescribedRoute> more = {});  // web/src/generated/api.ts
std::string fact_labels();                                                // web/public/js/generated/fact_labels.js

}  // namespace gzl::api
