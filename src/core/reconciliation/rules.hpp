// How lines and money facts meet, and who answers for a break.
#pragma once

#include "core/engine/event.hpp"
#include "core/reconciliation/state.hpp"

namespace gzl::core::reconciliation {

// P6: null when it does not exist or the caller may not know of it.
const Statement* seen(const core::State& state, const Context& context, StatementId id);
const Break* seen(const core::State& state, const Context& context, BreakId id);

// The fact that a line of this reference may still meet; of several, one of the same amount.
const std::pair<const MoneyKey, MoneyFact>* candidate(const State& state, OrganisationId bank,
                                                      const std::string& reference, Money amount);

// What does not agree, the amount before the date; nothing when they match.
std::optional<BreakKind> disagreement(const MoneyFact& fact, const StatementLine& line);

Sides sides_of(const MoneyKey& key, const MoneyFact& fact);
Sides sides_of(LineKey at, const StatementLine& line);
Sides sides_of(const MoneyKey& key, const MoneyFact& fact, LineKey at, const StatementLine& line);

// Who has to act at first: the bank when one of its sides is missing, the platform when the two contradict each other.
BreakOwner first_owner(BreakKind kind);

// Who may act for a side.
bool acts_for(const core::State& state, const Context& context, OrganisationId bank, BreakOwner owner);

}  // namespace gzl::core::reconciliation
