// The two formats, each from UTF-8 text.
#pragma once

#include "statements/findings.hpp"

namespace gzl::statements {

Statement read_csv_statement(std::string_view text, Findings& findings);
Statement read_camt053(std::string_view text, Findings& findings);

}  // namespace gzl::statements
