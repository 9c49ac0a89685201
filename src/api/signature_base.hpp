// RFC 9421 §2.5: the text that a message signature signs.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "api/http.hpp"
#include "api/structured_fields.hpp"

namespace gzl::api {

// What components are taken from. A request leaves status 0, a response leaves method and target empty; a component
// whose part is empty cannot be covered.
struct SignedMessage {
    std::string_view method = {};
    std::string_view target = {};     // "/foo?param=Value"
    std::string_view scheme = {};     // "https", for @target-uri
    std::string_view authority = {};  // "example.com"
    int status = 0;
    std::span<const HttpHeader> headers = {};
};

// Knows @method, @authority, @path, @query, @target-uri, @status and plain fields. Empty when a component is unknown,
// repeated or missing from the message.
std::optional<std::string> signature_base(const SignedMessage& message, const FieldInnerList& input);

}  // namespace gzl::api
