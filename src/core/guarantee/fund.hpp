// What the risk-compensation fund may pay (G5): at most its balance, and its caps per year, per bank and year, and per
// borrower. Caps count what was promised on the day it was promised: the share of a settled loss, or, when what the
// fund cannot pay queues, each payout.
#pragma once

#include "core/guarantee/state.hpp"
#include "core/guarantee/terms.hpp"

namespace gzl::core::guarantee {

struct FundCall {
    OrganisationId fund;
    OrganisationId bank;
    OrganisationId enterprise;
    ClaimId claim{};  // its own promise is not counted against it; none for a new one
};

// Of the fund's balance: what other claims have been promised and not been paid.
Money promised(const core::State& state, OrganisationId fund, ClaimId except = {});

struct FundUse {
    Money year{};      // of the calendar year, over all banks
    Money bank{};      // of the calendar year, for the bank
    Money borrower{};  // ever, for the borrower
};
FundUse fund_use(const core::State& state, const FundCall& call, Date today);

// The most that the fund may pay on the day; never below zero.
Money fund_room(const core::State& state, const FundCall& call, const Terms& terms, Date today);

// An open payout of the claim, or null: the claim's one payment under way.
const Payout* open_payout(const core::State& state, ClaimId claim);

// G5: a claim settled earlier that waits for the same fund and could be paid something today, or none: the queue is
// worked off in its order.
ClaimId earlier_in_queue(const core::State& state, ClaimId claim, Date today);

}  // namespace gzl::core::guarantee
