// What the bank's machine is told: AdvanceInstruction to /v1/claims, PayoutInstruction to /v1/payouts.
#pragma once

#include "core/engine/event.hpp"

namespace gzl::core::guarantee {

// Debit the guarantor's margin, settle the loan. What is confirmed must be the debt of the value date. An advance that
// failed is instructed again under the next attempt.
struct AdvanceInstruction {
    ClaimId claim;
    std::int64_t attempt = 1;
    LoanId loan;
    DrawdownId drawdown;  // by which the bank knows the loan
    Money amount;
    Money principal;
    Money interest;
    Money penalty;
    std::string guarantor_code;
    std::string guarantor_name;
    Date value_date;  // on which this is the debt: the bank pays as of it
};
BOOST_DESCRIBE_STRUCT(AdvanceInstruction, (),
                      (claim, attempt, loan, drawdown, amount, principal, interest, penalty, guarantor_code,
                       guarantor_name, value_date))

// Money of the fund into the guarantor's margin.
struct PayoutInstruction {
    PayoutId payout;
    ClaimId claim;
    std::string fund_code;
    std::string fund_name;
    std::string guarantor_code;
    std::string guarantor_name;
    Money amount;
};
BOOST_DESCRIBE_STRUCT(PayoutInstruction, (),
                      (payout, claim, fund_code, fund_name, guarantor_code, guarantor_name, amount))

}  // namespace gzl::core::guarantee
