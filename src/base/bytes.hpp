// Bytes, hashes and their text forms.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace gzl {

using Bytes = std::vector<std::uint8_t>;
using ByteView = std::span<const std::uint8_t>;
using Hash = std::array<std::uint8_t, 32>;  // SHA-256 or SM3
using Salt = std::array<std::uint8_t, 16>;

inline ByteView bytes_of(std::string_view text) {
    return {reinterpret_cast<const std::uint8_t*>(text.data()), text.size()};
}
inline std::string_view text_of(ByteView bytes) {
    return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

// Lower-case hexadecimal; decoding accepts both cases and nothing else.
std::string to_hex(ByteView bytes);
std::optional<Bytes> from_hex(std::string_view text);

// Standard base64 alphabet with padding (RFC 4648 §4); decoding is strict: no white space, canonical padding bits.
std::string to_base64(ByteView bytes);
std::optional<Bytes> from_base64(std::string_view text);

std::optional<Hash> hash_of(ByteView bytes);  // empty unless exactly 32 bytes

}  // namespace gzl
