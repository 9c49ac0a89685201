#include "core/guarantee/review.hpp"

#include <set>

#include "core/guarantee/breaker.hpp"
#include "core/guarantee/margin.hpp"
#include "core/guarantee/rules.hpp"
#include "core/loan/account.hpp"
#include "core/loan/events.hpp"
#include "core/state.hpp"

namespace gzl::core::guarantee {

namespace {

bool is_claimed(const core::State& state, LoanId loan) {
    const auto found = state.guarantee.claim_of.find(loan);
    return found != state.guarantee.claim_of.end() &&
           state.guarantee.claims.at(found->second).status != ClaimStatus::withdrawn;
}

void review_default(const core::State& state, LoanId id, const loan::Loan& loan, Date today, EventList& events) {
    const bool noticed = state.guarantee.defaults.contains(id);
    const loan::Standing standing =
        loan.status == loan::LoanStatus::open ? loan::standing_of(state, loan, today) : loan::Standing{};
    if (standing.days_overdue > 0 && !noticed)
        events.emplace_back(DefaultNoticed{.loan = id,
                                           .facility = loan.facility,
                                           .due_on = today.plus_days(-standing.days_overdue),
                                           .overdue_principal = standing.overdue_principal,
                                           .overdue_interest = standing.overdue_interest});
    if (standing.days_overdue == 0 && noticed) events.emplace_back(DefaultCured{id, loan.facility});
}

void review_period(const core::State& state, LoanId id, const loan::Loan& loan, Date today, EventList& events) {
    if (state.guarantee.expired.contains(id) || is_claimed(state, id)) return;
    if (const Date last = guarantee_ends(state, loan); today > last) events.emplace_back(GuaranteeExpired{id, last});
}

void review_loans(const core::State& state, Date today, EventList& events) {
    for (std::uint64_t number = 1; number <= state.loan.loans.size(); ++number) {
        const LoanId id(number);
        const loan::Loan& loan = state.loan.loans.at(id);
        if (loan.status == loan::LoanStatus::open || loan.status == loan::LoanStatus::repaid)
            review_default(state, id, loan, today, events);
        if (loan.status == loan::LoanStatus::open) review_period(state, id, loan, today, events);
    }
}

// A guarantor that has instructed the bank has done its part.
void review_advances(const core::State& state, Date today, EventList& events) {
    for (std::uint64_t number = 1; number <= state.guarantee.claims.size(); ++number) {
        const Claim& claim = state.guarantee.claims.at(ClaimId(number));
        if (is_under_way(claim) && claim.status != ClaimStatus::instructed && !claim.late && today > claim.advance_by &&
            state.loan.loans.at(claim.loan).status == loan::LoanStatus::open)
            events.emplace_back(AdvanceOverdue{ClaimId(number), claim.advance_by});
    }
}

void review_banks(const core::State& state, Date today, EventList& events) {
    std::set<OrganisationId> banks;
    for (const party::Agreement& agreement : state.party.agreements) banks.insert(agreement.bank);
    for (const OrganisationId bank : banks) {
        follow_margin(state, events, bank, {}, today);
        follow_breaker(state, events, bank, {}, today);
    }
}

bool stays_in_default(const core::State& state, FacilityId facility) {
    if (state.loan.facilities.at(facility).subrogated_to.is_set()) return true;
    for (const auto& [loan, noticed] : state.guarantee.defaults)
        if (state.loan.loans.at(loan).facility == facility) return true;
    return false;
}

// The beginning of the next day without a review, once there are loans.
std::optional<Instant> next_day(const core::State& state) {
    if (state.loan.loans.size() == 0) return std::nullopt;
    const Date last = std::max(state.guarantee.reviewed, state.loan.loans.at(LoanId(1)).opened_on);
    return Instant::start_of(last.plus_days(1));
}

void review_cured(const core::State& state, Date today, EventList& events) {
    for (const LoanId loan : state.guarantee.cured)
        review_default(state, loan, state.loan.loans.at(loan), today, events);
}

}  // namespace

std::optional<Instant> next_review(const core::State& state) {
    return state.guarantee.cured.empty() ? next_day(state) : state.now;
}

void due_review(const core::State& state, Instant now, EventList& events) {
    const auto next = next_day(state);
    const Date today = now.date();
    if (!next || *next > now) return review_cured(state, today, events);
    review_loans(state, today, events);
    review_advances(state, today, events);
    review_banks(state, today, events);
    events.emplace_back(DefaultsReviewed{today});
}

void apply(core::State& state, const DefaultNoticed& event, const Context& context) {
    state.guarantee.defaults.emplace(event.loan, Default{event.due_on, context.today()});
    state.loan.facilities.edit(event.facility).in_default = true;
}

void note_cure(core::State& state, const Event& event) {
    const auto* repaid = event.get_if<loan::LoanRepaid>();
    if (!repaid || !state.guarantee.defaults.contains(repaid->loan)) return;
    const loan::Loan& loan = state.loan.loans.at(repaid->loan);
    if (loan.status != loan::LoanStatus::open && loan.status != loan::LoanStatus::repaid) return;
    if (loan.status == loan::LoanStatus::open && loan::standing_of(state, loan, state.now.date()).days_overdue > 0)
        return;
    state.guarantee.cured.insert(repaid->loan);
}

void apply(core::State& state, const DefaultCured& event, const Context&) {
    state.guarantee.defaults.erase(event.loan);
    state.guarantee.cured.erase(event.loan);
    state.loan.facilities.edit(event.facility).in_default = stays_in_default(state, event.facility);
}

void apply(core::State& state, const GuaranteeExpired& event, const Context&) {
    state.guarantee.expired.insert(event.loan);
}

void apply(core::State& state, const AdvanceOverdue& event, const Context&) {
    Claim& claim = state.guarantee.claims.edit(event.claim);
    claim.late = true;
    ++state.guarantee.late_advances[claim.guarantor];
}

void apply(core::State& state, const DefaultsReviewed& event, const Context&) {
    state.guarantee.reviewed = event.date;
    state.guarantee.cured.clear();  // every loan was looked at
}

}  // namespace gzl::core::guarantee

GZL_EVENT(gzl::core::guarantee::DefaultNoticed)
GZL_EVENT(gzl::core::guarantee::DefaultCured)
GZL_EVENT(gzl::core::guarantee::GuaranteeExpired)
GZL_EVENT(gzl::core::guarantee::AdvanceOverdue)
GZL_EVENT(gzl::core::guarantee::DefaultsReviewed)
