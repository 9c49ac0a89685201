// How money that a loan takes up is booked, and how a movement of money is carried out once and answered.
#pragma once

#include <functional>

#include "bank/accounts.hpp"
#include "bank/instructions.hpp"

namespace gzl::bank {

bool is_known(Database& database, const std::string& drawdown);  // paid out by this bank

// The credits of what the platform expects the loan to take up; what it cannot take is its borrower's.
std::vector<Line> settlement_lines(Database& database, const std::string& drawdown, const Taken& expected);

const char* reason_of(Posting posting);  // null when booked

struct Movement {
    std::string subject;  // "margin-000001"
    std::string kind;
    std::string letter;  // of its reference
    std::string path;    // answered below it
    std::string queue;   // answers of one queue are sent in order
    std::string enterprise_code;
    Money amount;
};
// `move` books under the reference, or says why it does not. The answer is :confirm or :fail.
api::HttpResponse carry_out(Database& database, const Desk& desk, const Envelope& envelope, const Movement& movement,
                            const std::function<const char*(const std::string& reference)>& move);

}  // namespace gzl::bank
