// A bank's statement of one day, in one form whatever the file was (A2, docs/formats/statements.md); and what is wrong
// with a file that is refused. A wrong file is refused whole, with every reason by its line.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include <tl/expected.hpp>

#include "base/quantity.hpp"
#include "base/time.hpp"

namespace gzl::statements {

inline constexpr std::size_t kMaxBytes = 8 << 20;
inline constexpr std::size_t kMaxRows = 10'000;

// How much of a file of rows is taken. What somebody sends is bounded tightly; a file of one's own by what a
// spreadsheet and the memory hold.
struct Limits {
    std::size_t bytes = kMaxBytes;
    std::size_t rows = kMaxRows;               // of a sheet
    std::size_t unpacked_bytes = 64ULL << 20;  // of a workbook
    std::size_t invoices = 5'000;
};
inline constexpr Limits kOwnFile{
    .bytes = 16ULL << 30, .rows = 1'048'576, .unpacked_bytes = 4ULL << 30, .invoices = 10'000'000};

inline constexpr std::size_t kMaxText = 140;      // characters' bytes of a counterparty or a text; longer ones are cut
inline constexpr std::size_t kMaxReference = 64;  // and of an identifier, which is never cut
inline constexpr std::size_t kMaxProblems = 100;

struct Row {
    std::int64_t line = 0;  // in the file
    Date booked_on;
    Date value_date;
    Money amount;  // above zero: into the account (credit); below: out of it (debit)
    std::string reference;
    std::string counterparty;
    std::string text;
};

struct Statement {
    std::string number;   // the bank's name for the statement
    std::string account;  // whose statement it is
    Date date;            // of the closing balance
    Money opening;
    Money closing;  // = opening + Σ amount
    std::vector<Row> rows;
};

struct Reason {
    std::string_view name;  // permanent
    std::string_view zh;
    std::string_view en;
};

struct Problem {
    std::int64_t line = 0;  // 0: the file as a whole
    std::string field;
    const Reason* reason = nullptr;
    std::string found;
};
using Problems = std::vector<Problem>;

using Decoded = tl::expected<Statement, Problems>;

}  // namespace gzl::statements
