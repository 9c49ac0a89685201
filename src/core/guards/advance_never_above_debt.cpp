#include <algorithm>

#include "core/guarantee/events.hpp"
#include "core/guards/guards.hpp"
#include "core/guards/posted.hpp"
#include "core/loan/account.hpp"

namespace gzl::core::guards {

namespace {

bool is_within_debt(const State& state, const Event& event, const guarantee::GuaranteeAdvanced& fact) {
    const guarantee::Claim& claim = state.guarantee.claims.at(fact.claim);
    if (claim.loan != fact.loan) return false;
    const loan::Owed owed = loan::owed(state, state.loan.loans.at(fact.loan), fact.value_date);
    const guarantee::Advance& advance = fact.advance;
    const ledger::AccountKey margin{ledger::AccountKind::guarantor_margin, claim.bank.number()};
    const ledger::AccountKey subrogated{ledger::AccountKind::subrogated_claim, fact.claim.number()};
    return advance.principal <= owed.principal && advance.interest <= owed.interest &&
           advance.penalty <= owed.penalty && balance_after(state, event, subrogated) == advance.total() &&
           balance_after(state, event, margin) == state.ledger.balance_of(margin) - advance.total();
}

}  // namespace

// G3: the guarantor pays no more than what the borrower owes on the value date, and has exactly that from the borrower.
bool advance_never_above_debt(const State& state, std::span<const Event> events) {
    return std::all_of(events.begin(), events.end(), [&](const Event& event) {
        const auto* fact = event.get_if<guarantee::GuaranteeAdvanced>();
        return !fact || is_within_debt(state, event, *fact);
    });
}

}  // namespace gzl::core::guards
