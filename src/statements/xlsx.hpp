// Sheets of a workbook (.xlsx, ECMA-376) as rows of texts: what stands in the cells, no formulas, no styles. A workbook
// is a zip file of XML; it may be made to hurt, so everything is bounded.
#pragma once

#include "statements/csv_table.hpp"

namespace gzl::statements {

bool is_xlsx(std::string_view bytes);  // begins as a zip file does

// Every sheet, in the order of their files. Rows as read_csv gives them: `line` is the row's number in the sheet.
std::vector<std::vector<CsvRow>> read_xlsx(std::string_view bytes, Findings& findings, const Limits& limits = {});

}  // namespace gzl::statements
