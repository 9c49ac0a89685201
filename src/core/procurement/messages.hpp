// What the bank's machine is told, and where: TakeInstruction to /v1/takes.
#pragma once

#include "core/loan/state.hpp"
#include "core/procurement/state.hpp"

namespace gzl::core::procurement {

struct TakeInstruction {
    TakeId take;
    ProcurementId procurement;
    FacilityId facility;
    DrawdownId drawdown;  // by which the bank knows the loan that the money repays
    TakeKind kind = TakeKind::customer;
    std::optional<std::string> payer_code;  // of the customer; another buyer pays from outside
    std::string payer_name;
    Money amount;          // to be collected
    Money earnest;         // to be taken from the margin with it
    loan::Taken expected;  // what the loan would take both up as today
};
BOOST_DESCRIBE_STRUCT(TakeInstruction, (),
                      (take, procurement, facility, drawdown, kind, payer_code, payer_name, amount, earnest, expected))

}  // namespace gzl::core::procurement
