// Strict reading of one flat JSON object of strings and non-negative integers. A repeated key is refused, because two
// readers of such a file could see two different records.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <variant>

#include "base/result.hpp"

namespace gzl::evidence {

using FlatJson = std::map<std::string, std::variant<std::string, std::uint64_t>, std::less<>>;

Result<FlatJson> parse_flat_json(std::string_view text, std::size_t max_bytes);

}  // namespace gzl::evidence
