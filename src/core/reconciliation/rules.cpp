#include "core/reconciliation/rules.hpp"

#include "core/party/access.hpp"
#include "core/state.hpp"

namespace gzl::core::reconciliation {

const Statement* seen(const core::State& state, const Context& context, StatementId id) {
    const Statement* statement = state.reconciliation.statements.find(id);
    return statement && party::sees(state.party, context, {.bank = statement->bank}) ? statement : nullptr;
}

const Break* seen(const core::State& state, const Context& context, BreakId id) {
    const Break* found = state.reconciliation.breaks.find(id);
    return found && party::sees(state.party, context, {.bank = found->bank}) ? found : nullptr;
}

const std::pair<const MoneyKey, MoneyFact>* candidate(const State& state, OrganisationId bank,
                                                      const std::string& reference, Money amount) {
    const std::pair<const MoneyKey, MoneyFact>* found = nullptr;
    for (auto fact = state.money.lower_bound({bank, reference, ledger::AccountKind{}});
         fact != state.money.end() && fact->first.bank == bank && fact->first.reference == reference; ++fact) {
        if (fact->second.line) continue;
        if (!found || fact->second.amount == amount) found = &*fact;
    }
    return found;
}

std::optional<BreakKind> disagreement(const MoneyFact& fact, const StatementLine& line) {
    if (fact.amount != line.amount) return BreakKind::amount_differs;
    if (fact.value_date != line.value_date) return BreakKind::date_differs;
    return std::nullopt;
}

Sides sides_of(const MoneyKey& key, const MoneyFact& fact) {
    return {.reference = key.reference,
            .account = key.account,
            .confirmed = fact.amount,
            .confirmed_date = fact.value_date};
}

Sides sides_of(LineKey at, const StatementLine& line) {
    return {.reference = line.reference, .line = at, .stated = line.amount, .stated_date = line.value_date};
}

Sides sides_of(const MoneyKey& key, const MoneyFact& fact, LineKey at, const StatementLine& line) {
    Sides sides = sides_of(at, line);
    sides.account = key.account;
    sides.confirmed = fact.amount;
    sides.confirmed_date = fact.value_date;
    return sides;
}

BreakOwner first_owner(BreakKind kind) {
    return kind == BreakKind::amount_differs || kind == BreakKind::date_differs ? BreakOwner::platform
                                                                                : BreakOwner::bank;
}

bool acts_for(const core::State& state, const Context& context, OrganisationId bank, BreakOwner owner) {
    return owner == BreakOwner::bank
               ? party::acts_for(context, bank)
               : party::has_capacity(state.party, context.actor.organisation, party::Capacity::information_service);
}

}  // namespace gzl::core::reconciliation
