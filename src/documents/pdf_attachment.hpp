// A file attached to a PDF by an incremental update (ISO 32000-1, 7.5.6): the document's own bytes stay the first of
// the whole, so that a hash over them can stand in the attachment. Readers show it as report.json.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/result.hpp"

namespace gzl::documents {

// `pdf` has a plain cross-reference table, as Cairo writes it. A fault when it is not of that kind.
Result<std::string> attach(std::string_view pdf, std::string_view json);

struct Detached {
    std::string_view pdf;   // without the attachment
    std::string_view json;  // the attachment
};
// Of a text that is byte for byte attach(pdf, json): whatever else was added to it makes it none.
std::optional<Detached> detach(std::string_view whole);

}  // namespace gzl::documents
