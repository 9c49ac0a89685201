// The tax bureau's full export of invoices 全量发票查询导出: 27 columns, one row for each line of goods, as CSV or
// xlsx. The rows of one number are one invoice; rows without a 数电票 number (paper invoices) are counted and left out.
#pragma once

#include <array>

#include "statements/decode.hpp"

namespace gzl::statements {

struct ExportedInvoice {
    std::int64_t line = 0;  // of its first row
    std::string number;
    std::string seller_code;
    std::string seller_name;
    std::string buyer_code;
    std::string buyer_name;
    std::string goods;
    Date issued_on;
    Money net;
    Money tax;
    Money amount;
    bool cancelled = false;
    std::optional<std::string> blue;  // of a red letter
};

struct InvoiceExport {
    std::vector<ExportedInvoice> invoices;
    std::int64_t left_out = 0;  // rows without a digital number
};

// The columns of the export, in its order.
extern const std::array<std::string_view, 27> kInvoiceColumns;

tl::expected<InvoiceExport, Problems> decode_tax_invoices(std::string_view bytes,
                                                          Encoding encoding = Encoding::automatic,
                                                          const Limits& limits = {});

}  // namespace gzl::statements
