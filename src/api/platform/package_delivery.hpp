// P5: nothing scoped leaves without a live consent, not even what was made ready while it lived: the data package of an
// application is made again when a consent that it rests on has been withdrawn or has run out before it went out.
#pragma once

#include "api/platform/services.hpp"

namespace gzl::api {

inline constexpr std::string_view kApplicationPath = "/v1/applications";

// The body that may leave now for the row; rows of another kind keep theirs.
Result<std::string> body_to_send(Services& services, const eventlog::OutboxRow& row);

}  // namespace gzl::api
