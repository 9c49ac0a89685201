// The command that takes a bank's statement: rows as they are, whoever decoded them.
#pragma once

#include "core/engine/kinds.hpp"
#include "core/reconciliation/state.hpp"

namespace gzl::core::reconciliation {

struct StatementInputLine {
    Date booked_on;
    Date value_date;
    Money amount;  // above zero: into the account; below: out of it
    std::string reference;
    std::string counterparty;
    std::string text;
};
BOOST_DESCRIBE_STRUCT(StatementInputLine, (), (booked_on, value_date, amount, reference, counterparty, text))

struct ImportStatement {
    std::string number;
    std::string account;
    Date date;
    Money opening;
    Money closing;
    std::string file;
    std::vector<StatementInputLine> lines;
};
BOOST_DESCRIBE_STRUCT(ImportStatement, (), (number, account, date, opening, closing, file, lines))

}  // namespace gzl::core::reconciliation
