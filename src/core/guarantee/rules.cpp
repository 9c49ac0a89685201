#include "core/guarantee/rules.hpp"

#include "core/guarantee/books.hpp"
#include "core/guarantee/breaker.hpp"
#include "core/guarantee/margin.hpp"
#include "core/guarantee/reasons.hpp"
#include "core/party/reasons.hpp"
#include "core/state.hpp"

namespace gzl::core::guarantee {

bool exposes_fund(const core::State& state, const Claim& claim) {
    return is_paid(claim) && terms_of_claim(state, claim).shares.fund.is_positive();
}

party::Parties parties_of(const core::State& state, const Claim& claim) {
    party::Parties parties{.enterprise = claim.enterprise, .bank = claim.bank, .guarantor = claim.guarantor};
    if (exposes_fund(state, claim)) parties.fund = claim.fund;
    return parties;
}

const Claim* seen(const core::State& state, const Context& context, ClaimId id) {
    const Claim* claim = state.guarantee.claims.find(id);
    return claim && party::sees(state.party, context, parties_of(state, *claim)) ? claim : nullptr;
}

const Payout* seen(const core::State& state, const Context& context, PayoutId id) {
    const Payout* payout = state.guarantee.payouts.find(id);
    return payout && seen(state, context, payout->claim) ? payout : nullptr;
}

tl::expected<const Claim*, Refusal> claim_of(const core::State& state, const Context& context, ClaimId id,
                                             OrganisationId Claim::*party) {
    const Claim* claim = seen(state, context, id);
    if (!claim) return refuse(claim_not_found);
    if (!party::acts_for(context, claim->*party)) return refuse(party::not_own_party);
    return claim;
}

Terms terms_of_claim(const core::State& state, const Claim& claim) {
    return terms_of(state.party.agreements.at(claim.agreement));
}

Advance advance_of(const loan::Owed& owed) {
    return {.principal = owed.principal, .interest = owed.interest, .penalty = owed.penalty};
}

Advance debt_of(const core::State& state, LoanId loan, Date day) {
    return advance_of(loan::owed(state, state.loan.loans.at(loan), day));
}

bool is_paid(const Claim& claim) {
    return claim.status == ClaimStatus::advanced || claim.status == ClaimStatus::settled;
}

bool is_under_way(const Claim& claim) {
    return claim.status == ClaimStatus::demanded || claim.status == ClaimStatus::proposed ||
           claim.status == ClaimStatus::instructed;
}

Position derived_position(const core::State& state, const Claim& claim) {
    if (claim.status != ClaimStatus::settled) return claim.position;
    return position_of({.advanced = claim.advance.total(),
                        .cash_margin = claim.cash_margin,
                        .before = received(claim, false),
                        .after = received(claim, true),
                        .shares = terms_of_claim(state, claim).shares,
                        .fund_room = claim.fund_room});
}

void add_followers(const core::State& state, EventList& events, const Claim& before, const Claim& after, Date today,
                   Money guaranteed) {
    follow_margin(state, events, after.bank, margin_change(before, after), today);
    CompensationRate change{.guaranteed = guaranteed};
    if (is_compensation_of_today(after, today)) change.compensation = compensation_of(after) - compensation_of(before);
    follow_breaker(state, events, after.bank, change, today);
}

std::optional<Refusal> margin_refusal(const core::State& state, const Claim& before, const Claim& after) {
    const Money margin = margin_of(state, after.bank);
    if (margin + margin_change(before, after) >= Money::zero()) return std::nullopt;
    return refuse(guarantor_margin_short, "margin", margin).value();
}

bool is_money_date(const Claim& claim, Date date, Date today) {
    return claim.advanced_on <= date && date <= today;
}

bool secures_bank(const core::State& state, FacilityId facility) {
    const loan::Facility& found = state.loan.facilities.at(facility);
    return found.drawn.is_positive() || found.reserved.is_positive();
}

void follow_subrogation(core::State& state, FacilityId facility) {
    OrganisationId holder;
    for (const Claim& claim : state.guarantee.claims)
        if (claim.facility == facility && is_paid(claim) &&
            (claim.status == ClaimStatus::advanced || compensation_of(claim).is_positive()))
            holder = claim.guarantor;
    state.loan.facilities.edit(facility).subrogated_to = holder;
}

ClaimId uncovered_neighbour(const core::State& state, ClaimId claim) {
    const FacilityId facility = state.guarantee.claims.at(claim).facility;
    for (std::uint64_t number = 1; number <= state.guarantee.claims.size(); ++number) {
        const Claim& other = state.guarantee.claims.at(ClaimId(number));
        if (ClaimId(number) != claim && other.facility == facility && is_paid(other) &&
            compensation_of(other).is_positive())
            return ClaimId(number);
    }
    return {};
}

}  // namespace gzl::core::guarantee
