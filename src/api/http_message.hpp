// The parts of HTTP/1.1 that need no socket: targets, response heads, problem details.
#pragma once

#include <string>
#include <string_view>

#include "api/http.hpp"

namespace gzl::api {

bool equals_ignoring_case(std::string_view left, std::string_view right);

// Fills path and query from request.target. An absolute-form target loses its scheme and authority first, so that
// target always starts with "/". False for any other form, for broken percent-encoding and for control characters in
// the decoded path.
bool split_target(HttpRequest& request);

// RFC 9457 problem details; reason is the permanent name behind "urn:guanzhilian:reason:". Both texts are our own
// constants: nothing is escaped.
HttpResponse problem_response(int status, std::string_view reason, std::string_view title);

struct HeadStyle {
    int http_version = 11;  // 10 or 11, the client's
    bool keep_alive = true;
    bool endless = false;   // the end of the connection is the end of the body
    std::string_view date;  // IMF-fixdate (RFC 9110 §5.6.7)
    bool is_tls = false;
};

// Appends status line, fields and the empty line. Control characters in field values become spaces, so that no value
// can start a field of its own.
void append_head(std::string& out, const HttpResponse& response, const HeadStyle& style);

std::string http_date(std::int64_t unix_seconds);

}  // namespace gzl::api
