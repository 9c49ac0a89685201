// Rules that several commands of the prepayment module share.
#pragma once

#include "core/loan/state.hpp"
#include "core/prepayment/events.hpp"

namespace gzl::core {
struct State;
}

namespace gzl::core::prepayment {

// P6: null when it does not exist or the caller may not know of it. The supervisor expects the goods and sees it too.
const Prepayment* seen(const core::State& state, const Context& context, PrepaymentId id);

inline collateral::MarginOwner owner_of(PrepaymentId id) {
    return {.prepayment = id, .procurement = std::nullopt};
}

// The deposits that the bank has confirmed for the order.
Money paid(const core::State& state, PrepaymentId id);
// The same with those that it has been asked to take.
Money paid_or_asked(const core::State& state, PrepaymentId id);

// Of lots, at the price of the order's contract, each rounded half up.
Money price_of(const core::State& state, const Prepayment& order, const std::vector<LotId>& lots);

// The loan by which the supplier was paid; null before.
const loan::Loan* loan_of(const core::State& state, const Prepayment& order);
bool is_being_paid(const core::State& state, const Prepayment& order);  // instructed, not answered

// F8: what the supplier has neither delivered nor given back after the date; nothing before.
Money refund_due(const Prepayment& order);

// F8: what a notice for the lots counts, and how much notices may still count. Goods above the face are the borrower's
// own part of the contract: they count nothing once the face is used up.
Money notice_value(const core::State& state, const Prepayment& order, const std::vector<LotId>& lots);
Money releasable(const core::State& state, PrepaymentId id);

}  // namespace gzl::core::prepayment
