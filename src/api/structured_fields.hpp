// The part of RFC 8941 (structured fields) that message signatures and content digests need, and strictly no more:
// dictionaries of inner lists of strings, and dictionaries of byte sequences.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "base/bytes.hpp"

namespace gzl::api {

struct FieldParameter {
    std::string key;
    std::variant<std::int64_t, std::string> value;
};

// ("@method" "@path");created=1618884473;keyid="bank-1"
struct FieldInnerList {
    std::vector<std::string> items;  // printable ASCII
    std::vector<FieldParameter> parameters;

    const std::int64_t* integer(std::string_view key) const;  // null when missing or of another type
    const std::string* text(std::string_view key) const;
    bool has(std::string_view key) const;
};

template <class Value>
using FieldDictionary = std::vector<std::pair<std::string, Value>>;

// Empty for anything malformed: unknown types, repeated keys, item parameters, trailing commas.
std::optional<FieldDictionary<FieldInnerList>> parse_inner_lists(std::string_view field);
std::optional<FieldDictionary<Bytes>> parse_byte_sequences(std::string_view field);

std::string serialize(const FieldInnerList& list);
std::string serialize_byte_sequence(ByteView bytes);

}  // namespace gzl::api
