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

// ---- lines (F7), by the clock

// The warning line is reached: cash or goods are asked for.
struct TopUpRequested {
    FacilityId facility;
    Shown coverage;
    Date top_up_by;  // the last day
};
BOOST_DESCRIBE_STRUCT(TopUpRequested, (), (facility, coverage, top_up_by))

// While it is asked for, debt or value have changed.
struct TopUpChanged {
    FacilityId facility;
    Shown coverage;
};
BOOST_DESCRIBE_STRUCT(TopUpChanged, (), (facility, coverage))

// The day has passed without; nothing is drawn from now on.
struct TopUpMissed {
    FacilityId facility;
    Date top_up_by;
};
BOOST_DESCRIBE_STRUCT(TopUpMissed, (), (facility, top_up_by))

// Nothing is drawn from now on, and the pledge may be sold.
struct CloseOutReached {
    FacilityId facility;
    Shown coverage;
};
BOOST_DESCRIBE_STRUCT(CloseOutReached, (), (facility, coverage))

// The goods carry the debt at the contract LTV again.
struct CoverRestored {
    FacilityId facility;
    Shown coverage;
};
BOOST_DESCRIBE_STRUCT(CoverRestored, (), (facility, coverage))

// ---- goods that come, go and are sold (F6, F7)

struct CollateralAdded {
    FacilityId facility;
    ControlId control;
    std::vector<LotId> lots;
    Money value;  // of all goods of the facility afterwards
};
BOOST_DESCRIBE_STRUCT(CollateralAdded, (), (facility, control, lots, value))

// Floating pledge (动态质押): goods leave above the line, others may take their place, without the bank's act.
struct GoodsExchanged {
    FacilityId facility;
    std::vector<LotId> out;
    std::vector<LotId> in;
    std::optional<ControlId> control;  // of those that come
    Money value;                       // of all goods of the facility afterwards
};
BOOST_DESCRIBE_STRUCT(GoodsExchanged, (), (facility, out, in, control, value))

// At the close-out line; with the repayments out of what is left after costs.
struct PledgeSold {
    FacilityId facility;
    Disposal disposal;
    Money proceeds;
    Money costs;
    Date received_on;
    std::string reference;
};
BOOST_DESCRIBE_STRUCT(PledgeSold, (), (facility, disposal, proceeds, costs, received_on, reference))

void apply(core::State& state, const MarginRequested& event, const Context& context);
void apply(core::State& state, const MarginConfirmed& event, const Context& context);
void apply(core::State& state, const MarginFailed& event, const Context& context);
void apply(core::State& state, const MarginApplied& event, const Context& context);
void apply(core::State& state, const TopUpRequested& event, const Context& context);
void apply(core::State& state, const TopUpChanged& event, const Context& context);
void apply(core::State& state, const TopUpMissed& event, const Context& context);
void apply(core::State& state, const CloseOutReached& event, const Context& context);
void apply(core::State& state, const CoverRestored& event, const Context& context);
void apply(core::State& state, const CollateralAdded& event, const Context& context);
void apply(core::State& state, const GoodsExchanged& event, const Context& context);
void apply(core::State& state, const PledgeSold& event, const Context& context);

ledger::Transfers transfers(const core::State& state, const MarginConfirmed& event);
ledger::Transfers transfers(const core::State& state, const MarginApplied& event);

Messages messages(const core::State& state, const MarginRequested& event, const Context& context);
Messages messages(const core::State& state, const TopUpRequested& event, const Context& context);
Messages messages(const core::State& state, const TopUpMissed& event, const Context& context);
Messages messages(const core::State& state, const CloseOutReached& event, const Context& context);
Messages messages(const core::State& state, const CoverRestored& event, const Context& context);

}  // namespace gzl::core::collateral
