// Rules that several commands of the guarantee module share.
#pragma once

#include "core/guarantee/events.hpp"
#include "core/guarantee/terms.hpp"
#include "core/loan/account.hpp"
#include "core/party/access.hpp"

namespace gzl::core::guarantee {

// P6. The fund is exposed, and sees the claim by name, once it has been advanced under terms that give it a share.
party::Parties parties_of(const core::State& state, const Claim& claim);
bool exposes_fund(const core::State& state, const Claim& claim);

// Null when the object does not exist or the caller may not know of it.
const Claim* seen(const core::State& state, const Context& context, ClaimId id);
const Payout* seen(const core::State& state, const Context& context, PayoutId id);

// The claim of a command that only one of its parties may give; a refusal for everybody else.
tl::expected<const Claim*, Refusal> claim_of(const core::State& state, const Context& context, ClaimId id,
                                             OrganisationId Claim::*party);

Terms terms_of_claim(const core::State& state, const Claim& claim);

// What the guarantor pays of a debt: principal and interest, penalty interest included. Costs stay with the borrower.
Advance advance_of(const loan::Owed& owed);
Advance debt_of(const core::State& state, LoanId loan, Date day);

bool is_paid(const Claim& claim);       // advanced or settled: the guarantor has the claim
bool is_under_way(const Claim& claim);  // demanded, not yet advanced

// The position that follows from the claim's receipts (G3–G7); as it was while the loss is not settled.
Position derived_position(const core::State& state, const Claim& claim);

// The fact, then what follows from it for margin, limit and breaker. `guaranteed` is the change of the bank's loans
// still guaranteed.
template <class E>
EventList with_followers(const core::State& state, E event, const Claim& before, const Claim& after, Date today,
                         Money guaranteed = {});
void add_followers(const core::State& state, EventList& events, const Claim& before, const Claim& after, Date today,
                   Money guaranteed);

template <class E>
EventList with_followers(const core::State& state, E event, const Claim& before, const Claim& after, Date today,
                         Money guaranteed) {
    EventList all = core::events(std::move(event));
    add_followers(state, all, before, after, today, guaranteed);
    return all;
}

// Why the guarantor's sub-account cannot bear the change, or nothing.
std::optional<Refusal> margin_refusal(const core::State& state, const Claim& before, const Claim& after);

// Money moved between the advance and today.
bool is_money_date(const Claim& claim, Date date, Date today);

// G3: the goods of the facility secure the guarantor's claim alone once the bank has nothing left in it (700).
bool secures_bank(const core::State& state, FacilityId facility);

// To be called from apply: the pledge is the guarantor's while a claim of the facility is not settled and covered.
void follow_subrogation(core::State& state, FacilityId facility);

// Another claim of the same facility that is paid and not covered, or none.
ClaimId uncovered_neighbour(const core::State& state, ClaimId claim);

}  // namespace gzl::core::guarantee
