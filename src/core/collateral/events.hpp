// Facts about collateral.
#pragma once

#include "core/collateral/state.hpp"
#include "core/engine/event.hpp"

namespace gzl::core::collateral {

struct MarginRequested {
    MarginId margin;
    FacilityId facility;
    MarginKind kind = MarginKind::deposit;
    Money amount;
    OrganisationId payer;
    MarginOwner owner{};
    std::optional<LoanId> loan{};
};
BOOST_DESCRIBE_STRUCT(MarginRequested, (), (margin, facility, kind, amount, payer, owner, loan))

struct MarginConfirmed {
    MarginId margin;
    std::string reference;
    Date value_date;
};
BOOST_DESCRIBE_STRUCT(MarginConfirmed, (), (margin, reference, value_date))

struct MarginFailed {
    MarginId margin;
    std::string reference;
    std::string reason;
};
BOOST_DESCRIBE_STRUCT(MarginFailed, (), (margin, reference, reason))

// The bank's own act, with the LoanRepaid that takes the money up.
struct MarginApplied {
    LoanId loan;
    FacilityId facility;
    MarginOwner owner{};
    Money amount;
};
BOOST_DESCRIBE_STRUCT(MarginApplied, (), (loan, facility, owner, amount))

void apply(core::State& state, const MarginRequested& event, const Context& context);
void apply(core::State& state, const MarginConfirmed& event, const Context& context);
void apply(core::State& state, const MarginFailed& event, const Context& context);
void apply(core::State& state, const MarginApplied& event, const Context& context);

ledger::Transfers transfers(const core::State& state, const MarginConfirmed& event);
ledger::Transfers transfers(const core::State& state, const MarginApplied& event);

Messages messages(const core::State& state, const MarginRequested& event, const Context& context);

}  // namespace gzl::core::collateral
