// Money that the bank has taken for a loan, asked or not (L4, L5).
#pragma once

#include "core/loan/events.hpp"

namespace gzl::core::loan {

// What the bank says with such a confirmation (A3).
std::string collected(RepaymentId repayment, Money amount, Date value_date);
std::string collected(LoanId loan, Money amount, Date value_date);  // of money taken unasked

struct Collection {
    RepaymentId repayment;  // the next identifier when the bank was not asked
    LoanId loan;
    Money amount;
    Date value_date;
    std::string reference;
    bool of_sale = false;  // the fact of a sale keeps the reference
};
// The facts: what the money is taken up as on its value date, and what that changes of earlier postings. What the loan
// cannot take is refund due: the money has already moved.
EventList repaid(const core::State& state, const Collection& collection);
// The same after the fact that the money came by.
void add_repaid(EventList& facts, const core::State& state, const Collection& collection);

}  // namespace gzl::core::loan
