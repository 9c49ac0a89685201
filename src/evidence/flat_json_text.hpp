// Writing and taking apart the flat JSON files of this folder (evidence/flat_json.hpp reads them).
#pragma once

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "base/bytes.hpp"
#include "evidence/flat_json.hpp"

namespace gzl::evidence {

std::string json_string(std::string_view text);  // quoted and escaped

bool is_utf8(std::string_view text);

template <class T>
const T* member(const FlatJson& json, std::string_view name) {
    const auto found = json.find(name);
    return found == json.end() ? nullptr : std::get_if<T>(&found->second);
}

// Lower-case hexadecimal of exactly N bytes.
template <std::size_t N>
bool read_hex(const std::string& text, std::array<std::uint8_t, N>& out) {
    const auto bytes = from_hex(text);
    if (!bytes || bytes->size() != N || to_hex(*bytes) != text) return false;
    std::ranges::copy(*bytes, out.begin());
    return true;
}

}  // namespace gzl::evidence
