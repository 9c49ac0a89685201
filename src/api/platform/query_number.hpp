// Numbers in a query string.
#pragma once

#include <charconv>
#include <cstdint>
#include <optional>

#include "api/http.hpp"

namespace gzl::api {

inline std::optional<std::uint64_t> whole_number(std::string_view text) {
    std::uint64_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    return error == std::errc() && end == text.data() + text.size() ? std::optional(value) : std::nullopt;
}

// The fallback when it is absent, nothing when it is malformed.
inline std::optional<std::uint64_t> query_number(const HttpRequest& request, std::string_view name,
                                                 std::uint64_t fallback) {
    for (const auto& [key, text] : request.query)
        if (key == name) return whole_number(text);
    return fallback;
}

}  // namespace gzl::api
