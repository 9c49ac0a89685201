// Procurements and takes as queries show them.
#pragma once

#include "core/procurement/state.hpp"

namespace gzl::core {
struct State;
}

namespace gzl::core::procurement {

// A lot that is there, and what the customer would pay to take it alone.
struct LotLine {
    LotId lot;
    std::string bundle;
    std::string grade;
    Weight weight;
    Money price;
    Money fee;
    Money earnest;
};
BOOST_DESCRIBE_STRUCT(LotLine, (), (lot, bundle, grade, weight, price, fee, earnest))

struct ProcurementView : Procurement {
    ProcurementId procurement;
    std::string trader_name;
    std::string customer_name;
    std::string bank_name;
    std::string supplier_name;
    Money earnest_paid;
    Money earnest_held;
    Money refund_due;  // by the supplier
    std::optional<LoanId> loan;
    std::vector<LotLine> lots;
};
BOOST_DESCRIBE_STRUCT(ProcurementView, (Procurement),
                      (procurement, trader_name, customer_name, bank_name, supplier_name, earnest_paid, earnest_held,
                       refund_due, loan, lots))

struct TakeView : Take {
    TakeId take;
    Money due;
};
BOOST_DESCRIBE_STRUCT(TakeView, (Take), (take, due))

ProcurementView view_of(const core::State& state, ProcurementId id, const Procurement& order);
TakeView view_of(TakeId id, const Take& take);

}  // namespace gzl::core::procurement
