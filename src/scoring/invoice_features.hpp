// Features of enterprises (C1) from lists of their invoices: twelve months up to a day, by firm.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "base/result.hpp"
#include "base/time.hpp"

namespace gzl::scoring {

enum class Direction { sales, purchases };

struct ListedInvoice {
    std::string firm;
    std::string number;
    Date date;
    std::string counterparty;
    double amount = 0;  // without tax; negative: a red letter
    double tax = 0;
    bool is_void = false;
    Direction direction = Direction::sales;
};

struct InvoiceList {
    std::vector<ListedInvoice> invoices;
    std::int64_t repeated = 0;  // rows that stood there already, word by word; counted once
};

// A list with a row of names: firm, invoice number, date, counterparty, amount, tax, status; in Chinese or English. CSV
// in UTF-8 or GB18030, or xlsx, every sheet with such a row; a sheet's name columns tell a purchase (a seller is named)
// from a sale (a buyer is), `otherwise` decides where they do not. Wrong rows are refused with row and column.
Result<InvoiceList> read_invoices(std::string_view bytes, Direction otherwise);

// Whether a row of names begins such a list.
bool is_invoice_header(const std::vector<std::string>& names);

// The tax bureau's export of one firm, by whose code a row is a sale or a purchase.
Result<InvoiceList> read_tax_export(std::string_view bytes, const std::string& firm);

struct FirmFeatures {
    std::string firm;
    std::vector<std::optional<double>> values;  // in the order of feature_names(); absent: cannot be said
};

const std::vector<std::string>& feature_names();

// Of each firm named, in order. Invoices after the day are refused.
Result<std::vector<FirmFeatures>> features_of(const InvoiceList& list, Date as_of);

}  // namespace gzl::scoring
