// A table from a text file: comma, semicolon, tab or white space between fields, with or without a row of names, or
// ARFF; UTF-8 or GB18030. Whatever cannot be read is refused with its row and column.
#pragma once

#include <set>
#include <string>
#include <string_view>

#include "base/result.hpp"
#include "scoring/table.hpp"

namespace gzl::scoring {

struct ReadOptions {
    bool header = true;              // the first row names the columns; otherwise they are c1, c2, …
    std::set<std::string> category;  // columns that are categories although they look like numbers
};

// Missing: empty, "?", "NA", "NaN", "NULL", "-", "缺失". A column in which nearly every value is a number must have
// numbers only; one with other texts is a category. "1,234.5" is a number where its field is quoted.
Result<Table> read_table(std::string_view bytes, const ReadOptions& options);

}  // namespace gzl::scoring
