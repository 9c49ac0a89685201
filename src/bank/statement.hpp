// The bank's statement of one day over its lending account: what it paid out on loans and what it collected, as the
// platform reads it (docs/formats/statements.md).
#pragma once

#include <string>
#include <vector>

#include "bank/database.hpp"
#include "base/quantity.hpp"
#include "base/time.hpp"

namespace gzl::bank {

struct StatementEntry {
    std::string reference;
    Money amount;  // above zero: collected; below: paid out
    std::string counterparty;
    std::string text;
};

struct DayStatement {
    std::string number;
    std::string account;
    Date date;
    Money opening;
    Money closing;
    std::vector<StatementEntry> entries;
};

// The account began with the bank's own funds; every booking counts on its value date.
DayStatement statement_of(Database& database, const std::string& prefix, Date date);

std::string to_csv(const DayStatement& statement);
std::string to_camt053(const DayStatement& statement);

}  // namespace gzl::bank
