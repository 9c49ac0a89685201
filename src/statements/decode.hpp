// The one entrance: bytes of a file to a statement, or to everything that is wrong with them.
#pragma once

#include <boost/describe.hpp>

#include "statements/statement.hpp"

namespace gzl::statements {

enum class Format : std::uint8_t { automatic, csv, camt053 };
BOOST_DESCRIBE_ENUM(Format, automatic, csv, camt053)
enum class Encoding : std::uint8_t { automatic, utf8, gb18030 };
BOOST_DESCRIBE_ENUM(Encoding, automatic, utf8, gb18030)

Decoded decode(std::string_view bytes, Format format = Format::automatic, Encoding encoding = Encoding::automatic);

}  // namespace gzl::statements
