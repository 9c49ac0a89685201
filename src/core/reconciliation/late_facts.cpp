#include "core/reconciliation/late_facts.hpp"

#include "core/reconciliation/events.hpp"
#include "core/reconciliation/rules.hpp"
#include "core/state.hpp"

namespace gzl::core::reconciliation {

std::optional<Instant> next_late_fact(const core::State& state) {
    if (state.reconciliation.late.empty()) return std::nullopt;
    return state.now;
}

void due_late_facts(const core::State& state, Instant, EventList& events) {
    const State& own = state.reconciliation;
    for (const BreakId id : own.late) {
        const Break& unmet = own.breaks.at(id);
        const LineKey at = *unmet.sides.line;
        const StatementLine& line = own.statements.at(at.statement).lines.at(static_cast<std::size_t>(at.line - 1));
        const auto* found = candidate(own, unmet.bank, line.reference, line.amount);
        CHECK_THAT(found != nullptr);  // only this line waits for it
        const auto& [key, fact] = *found;
        if (const auto differs = disagreement(fact, line))
            events.emplace_back(BreakChanged{id, *differs, sides_of(key, fact, at, line)});
        else
            events.emplace_back(BreakMatched{id, at, key.account});
    }
}

}  // namespace gzl::core::reconciliation
