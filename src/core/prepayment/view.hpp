// A prepayment order as queries show it.
#pragma once

#include "core/prepayment/state.hpp"

namespace gzl::core {
struct State;
}

namespace gzl::core::prepayment {

// Where the order stands, from what was said about it.
enum class Stage : std::uint8_t {
    awaiting_margin,   // 待缴保证金
    ready,             // 可付款: the first margin is there
    paying,            // 付款中
    in_transit,        // 待到货
    partly_delivered,  // 部分到货
    delivered,         // 已到货
    refund_due,        // 待退款: the date is past
    settled,           // 已了结: delivered or given back in full
    cancelled,         // 已取消
};
BOOST_DESCRIBE_ENUM(Stage, awaiting_margin, ready, paying, in_transit, partly_delivered, delivered, refund_due, settled,
                    cancelled)

struct PrepaymentView : Prepayment {
    PrepaymentId prepayment;
    std::string enterprise_name;
    std::string bank_name;
    std::string contract_number;
    std::string supplier_name;
    Stage stage = Stage::awaiting_margin;
    Money paid;        // Σ deposits confirmed
    Money held;        // of it, still with the bank
    Money releasable;  // what notices may still count
    Money refund_due;
    std::optional<LoanId> loan;
};
BOOST_DESCRIBE_STRUCT(PrepaymentView, (Prepayment),
                      (prepayment, enterprise_name, bank_name, contract_number, supplier_name, stage, paid, held,
                       releasable, refund_due, loan))

PrepaymentView view_of(const core::State& state, PrepaymentId id, const Prepayment& order);

}  // namespace gzl::core::prepayment
