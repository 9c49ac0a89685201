// The simulated core banking: double entry, one booking per cause. Every account has a normal side and never goes below
// zero on it, so a customer's account that is short stays as it is.
#pragma once

#include <string>
#include <vector>

#include "bank/database.hpp"
#include "base/quantity.hpp"
#include "base/time.hpp"

namespace gzl::bank {

enum class Side { debit, credit };

struct Account {
    std::string name;
    Side normal = Side::debit;
};
Account treasury();   // what the bank has: its own funds and customers' deposits
Account own_funds();  // the bank's capital
Account interest_income();
Account penalty_income();
Account costs_recovered();
Account margin_account(std::string_view facility);           // owed to who paid it in
Account customer_account(std::string_view enterprise_code);  // owed to the customer
Account guarantor_margin(std::string_view guarantor_code);   // the guarantor's, controlled by the bank
Account loan_receivable(std::string_view drawdown);          // outstanding principal

struct Line {
    Account account;
    Side side = Side::debit;
    Money amount;  // ≥ 0; a line of zero is left out
};

struct Booking {
    std::string cause;  // the instruction, once in the life of the bank
    std::string reference;
    Date value_date;
    std::string text;
    std::vector<Line> lines;  // Σ debit = Σ credit
};

enum class Posting {
    booked,
    balance_short,      // an account would go below zero; nothing was written
    balance_too_large,  // an account would leave the exact integers; nothing was written
};
Posting post(Database& database, const Booking& booking);

void book_own_funds(Database& database, Money amount);

Money balance_of(Database& database, const Account& account);
Money principal_outstanding(Database& database);                             // of all loans
Money principal_outstanding(Database& database, std::string_view facility);  // of one facility

}  // namespace gzl::bank
