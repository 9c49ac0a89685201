// Compact binary form of described values, for snapshots and state digests: variable-length integers (zig-zag), length-
// prefixed texts and lists, fields in order. Not a public format: a snapshot carries the hash of its description.
#pragma once

#include <string>
#include <string_view>

#include "base/type.hpp"

namespace gzl {

void write_binary(std::string& out, const Type& type, const void* object);

// Reads one value from the front of `in` and advances it; false when the bytes do not fit the description.
bool read_binary(std::string_view& in, const Type& type, void* object);

template <class T>
std::string to_binary(const T& value) {
    std::string out;
    write_binary(out, type_of<T>(), &value);
    return out;
}

}  // namespace gzl
