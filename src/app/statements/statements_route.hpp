// POST /v1/statements:import takes a bank's file, CSV or camt.053, and makes the command ImportStatement of it. A wrong
// file is refused whole with every reason by its line (docs/formats/statements.md).
#pragma once

#include "api/platform/services.hpp"

namespace gzl::app {

api::Route statements_route(api::Services& services);  // the services must outlive it

}  // namespace gzl::app
