// The operator's page: what a person sees of GET /bank/status, with buttons for the requests of the operator.
#pragma once

#include <optional>

#include "api/http.hpp"

namespace gzl::bank {

// GET of /bank/, /bank/page.js or /bank/page.css. They hold nothing of the bank, so they need no token.
std::optional<api::HttpResponse> operator_file(const api::HttpRequest& request);

}  // namespace gzl::bank
