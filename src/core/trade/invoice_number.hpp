// The number of a 数电票 (T1): year 2, province 2, channel 1, serial 15.
#pragma once

#include <optional>
#include <string_view>

#include "base/time.hpp"

namespace gzl::core::trade {

struct InvoiceNumber {
    int year = 0;      // of issue: 2026
    int province = 0;  // GB/T 2260: 37 is Shandong

    bool is_of(Date day) const { return Date::of(year, 1, 1) <= day && day <= Date::of(year, 12, 31); }
};

// Nothing when the text is not 20 digits, its year lies before the first such invoices, or no province has the code.
std::optional<InvoiceNumber> parse_invoice_number(std::string_view text);

}  // namespace gzl::core::trade
