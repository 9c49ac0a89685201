// Parsing of the line formats of this folder. Every function takes a view of the rest and advances it.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "base/bytes.hpp"

namespace gzl::evidence {

// The next line without its \n; empty when the rest has no \n left.
std::optional<std::string_view> take_line(std::string_view& rest);

bool take_prefix(std::string_view& rest, std::string_view prefix);

// ASCII decimal without sign or leading zeros.
std::optional<std::uint64_t> parse_decimal(std::string_view text);

std::optional<Hash> parse_base64_hash(std::string_view text);

// The next code point of UTF-8 (RFC 3629: shortest form, no surrogates); empty when malformed.
std::optional<char32_t> take_code_point(std::string_view& rest);

}  // namespace gzl::evidence
