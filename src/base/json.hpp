// Canonical JSON of described values (docs/formats/records.md). Writing: no white space, fields in declared order,
// integers only, empty optionals left out, minimal escapes; so one value has one text for ever. Reading is strict:
// unknown and missing fields, wrong types and over-range numbers are refused, each with a JSON pointer to the place.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <boost/json/value.hpp>
#include <tl/expected.hpp>

#include "base/type.hpp"

namespace gzl {

struct JsonProblem {
    std::string_view
        reason;           // permanent name: malformed_json, wrong_type, unknown_field, missing_field, out_of_range, …
    std::string pointer;  // RFC 6901, empty for the whole document
};

struct JsonLimits {
    std::size_t depth = 32;
    std::size_t text_bytes = 4096;   // of one text
    std::size_t items = 10'000;      // of one list
    bool absent_is_default = false;  // of recorded facts: a field younger than the record has its default; never an id
};

void write_json(std::string& out, const Type& type, const void* object);
void write_json_text(std::string& out, std::string_view text);  // quoted and escaped

template <class T>
std::string to_json(const T& value) {
    std::string out;
    write_json(out, type_of<T>(), &value);
    return out;
}

// Parses a document without a description; depth-limited, UTF-8 checked.
tl::expected<boost::json::value, JsonProblem> parse_json(std::string_view text, const JsonLimits& limits = {},
                                                         boost::json::storage_ptr storage = {});

// Fills `object` from a parsed value. Fields of the outermost structure named in `given` are already set and refused
// here.
tl::expected<void, JsonProblem> read_json(const boost::json::value& value, const Type& type, void* object,
                                          const JsonLimits& limits = {},
                                          const std::vector<std::string_view>& given = {});

// A scalar from text: a path or query parameter.
tl::expected<void, JsonProblem> read_scalar(std::string_view text, const Type& type, void* object,
                                            const std::string& pointer);

template <class T>
tl::expected<T, JsonProblem> from_json(std::string_view text, const JsonLimits& limits = {}) {
    auto value = parse_json(text, limits);
    if (!value) return tl::make_unexpected(value.error());
    T object{};
    if (auto read = read_json(*value, type_of<T>(), &object, limits); !read) return tl::make_unexpected(read.error());
    return object;
}

}  // namespace gzl
