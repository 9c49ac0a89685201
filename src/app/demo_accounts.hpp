// GET /v1/demo-accounts: the accounts that a demo server offers on its sign-in page; none on any other server. The file
// is read at each request, for a demo makes people as it goes:
// {"items":[{"login","name","password","side":{"zh","en"}}]}.
#pragma once

#include <filesystem>

#include "api/platform/services.hpp"

namespace gzl::app {

// `file` empty or not there: there are none.
api::Route demo_accounts_route(const std::filesystem::path& file);

}  // namespace gzl::app
