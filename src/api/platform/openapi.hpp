// OpenAPI 3.1 and TypeScript from the catalogue: nobody writes an API type by hand.
#pragma once

#include <string>

namespace gzl::api {

std::string openapi_document();
std::string typescript_types();  // web/src/generated/api.ts

}  // namespace gzl::api
