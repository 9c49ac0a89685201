// Rules that several commands of the procurement module share.
#pragma once

#include "core/loan/state.hpp"
#include "core/procurement/events.hpp"

namespace gzl::core {
struct State;
}

namespace gzl::core::procurement {

// P6: null when it does not exist or the caller may not know of it: trader, customer, bank, operator, supervisor.
const Procurement* seen(const core::State& state, const Context& context, ProcurementId id);
const Take* seen(const core::State& state, const Context& context, TakeId id);

inline collateral::MarginOwner owner_of(ProcurementId id) {
    return {.prepayment = std::nullopt, .procurement = id};
}

Money earnest_paid(const core::State& state, ProcurementId id);
Money earnest_held(const core::State& state, ProcurementId id);
bool earnest_moves(const core::State& state,
                   ProcurementId id);  // asked for, not answered
bool earnest_asked(const core::State& state,
                   ProcurementId id);  // paid, or being paid

// The loan by which the supplier was paid; none before.
std::optional<LoanId> loan_of(const core::State& state, const Procurement& order);
bool is_being_paid(const core::State& state,
                   const Procurement& order);  // instructed, not answered

// F9: what the supplier has neither delivered nor given back after the date; nothing before.
Money refund_due(const Procurement& order);
Money undelivered(const Procurement& order);  // of what was advanced, by weight,
                                              // rounded half up

Weight weight_of(const core::State& state, const std::vector<LotId>& lots);

// Lots that have been delivered and not been paid for.
std::vector<LotId> lots_there(const core::State& state, const Procurement& order);

// Why the lots cannot be paid for now, or null: delivered for this order, still there, in no open take, named once.
const Reason* not_takeable(const core::State& state, const Procurement& order, const std::vector<LotId>& lots);

}  // namespace gzl::core::procurement
