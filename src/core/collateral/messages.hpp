// What the bank's machine is told, and where: MarginInstruction to /v1/margins.
#pragma once

#include "core/collateral/state.hpp"
#include "core/loan/state.hpp"

namespace gzl::core::collateral {

struct MarginInstruction {
    MarginId margin;
    FacilityId facility;
    MarginKind kind = MarginKind::deposit;
    std::string payer_code;
    std::string payer_name;
    Money amount;
    std::optional<LoanId> loan;           // of a use
    std::optional<DrawdownId> drawdown;   // by which the bank knows the loan
    std::optional<loan::Taken> expected;  // of a use: what the loan would take it up as today
};
BOOST_DESCRIBE_STRUCT(MarginInstruction, (),
                      (margin, facility, kind, payer_code, payer_name, amount, loan, drawdown, expected))

}  // namespace gzl::core::collateral
