// Comma-separated values (RFC 4180): rows of fields with the line on which each row begins. Blank lines are left out.
#pragma once

#include "statements/findings.hpp"

namespace gzl::statements {

struct CsvRow {
    std::int64_t line = 0;
    std::vector<std::string> fields;
};

std::vector<CsvRow> read_csv(std::string_view text, Findings& findings);

}  // namespace gzl::statements
