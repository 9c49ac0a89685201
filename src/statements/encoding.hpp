// Bytes of a file as UTF-8.
#pragma once

#include "statements/decode.hpp"
#include "statements/findings.hpp"

namespace gzl::statements {

// Without a byte order mark. `automatic` takes UTF-8 when the bytes are that, and GB18030 otherwise.
std::optional<std::string> utf8_of(std::string_view bytes, Encoding encoding, Findings& findings,
                                   std::size_t most_bytes = kMaxBytes);

}  // namespace gzl::statements
