// What the facts of this module change.
#include "core/reconciliation/events.hpp"
#include "core/state.hpp"

namespace gzl::core::reconciliation {

namespace {

MoneyKey key_of(const Break& found) {
    return {found.bank, found.sides.reference, *found.sides.account};
}

void close(State& own, BreakId id, BreakStatus status, Instant now) {
    Break& closed = own.breaks.edit(id);
    closed.status = status;
    closed.closed_at = now;
    own.open_breaks[{closed.bank, closed.date}].erase(id);
}

void no_longer_unmet(State& own, BreakId id) {
    const Break& found = own.breaks.at(id);
    const auto line = own.unmet.find({found.bank, found.sides.reference});
    if (line != own.unmet.end() && line->second == id) own.unmet.erase(line);
    own.late.erase(id);
}

void meet(State& own, const MoneyKey& key, LineKey line) {
    own.money.at(key).line = line;
    own.waiting.erase(key);
}

}  // namespace

void apply(core::State& state, const StatementImported& event, const Context& context) {
    State& own = state.reconciliation;
    own.statements.add(event.statement, {.bank = event.bank,
                                         .number = event.number,
                                         .account = event.account,
                                         .date = event.date,
                                         .opening = event.opening,
                                         .closing = event.closing,
                                         .file = event.file,
                                         .lines = event.lines,
                                         .imported_at = context.now});
    own.by_number.emplace(BankText{event.bank, event.number}, event.statement);
    const auto [last, fresh] = own.last_of_account.try_emplace({event.bank, event.account}, event.statement);
    if (!fresh && own.statements.at(last->second).date <= event.date) last->second = event.statement;
    const auto [begins, first] = own.begins.try_emplace(event.bank, event.date);
    if (!first && event.date < begins->second) begins->second = event.date;
    for (std::size_t i = 0; i < event.lines.size(); ++i)
        if (event.lines[i].fact)
            meet(own, {event.bank, event.lines[i].reference, *event.lines[i].fact},
                 {event.statement, static_cast<std::int64_t>(i) + 1});
}

void apply(core::State& state, const BreakOpened& event, const Context& context) {
    State& own = state.reconciliation;
    Break opened{.bank = event.bank,
                 .kind = event.kind,
                 .date = event.date,
                 .sides = event.sides,
                 .owner = event.owner,
                 .opened_at = context.now};
    if (event.sides.account) {
        const MoneyKey key = key_of(opened);
        own.money.at(key).break_id = event.break_id;
        own.waiting.erase(key);
        if (event.sides.line) own.money.at(key).line = event.sides.line;
    }
    if (event.kind == BreakKind::line_without_fact)
        own.unmet.emplace(BankText{event.bank, event.sides.reference}, event.break_id);
    own.breaks.add(event.break_id, std::move(opened));
    own.open_breaks[{event.bank, event.date}].insert(event.break_id);
}

void apply(core::State& state, const BreakMatched& event, const Context& context) {
    State& own = state.reconciliation;
    no_longer_unmet(own, event.break_id);
    Break& found = own.breaks.edit(event.break_id);
    found.sides.line = event.line;
    found.sides.account = event.account;
    meet(own, key_of(found), event.line);
    own.money.at(key_of(found)).break_id = event.break_id;
    own.statements.edit(event.line.statement).lines.at(static_cast<std::size_t>(event.line.line - 1)).fact =
        event.account;
    close(own, event.break_id, BreakStatus::matched, context.now);
}

void apply(core::State& state, const BreakChanged& event, const Context&) {
    State& own = state.reconciliation;
    no_longer_unmet(own, event.break_id);
    Break& found = own.breaks.edit(event.break_id);
    found.kind = event.kind;
    found.sides = event.sides;
    found.status = BreakStatus::open;  // also of a resolved one: what it was resolved on has changed
    found.closed_at = {};
    own.open_breaks[{found.bank, found.date}].insert(event.break_id);
    meet(own, key_of(found), *event.sides.line);
    own.money.at(key_of(found)).break_id = event.break_id;
}

void apply(core::State& state, const BankDayClosed& event, const Context& context) {
    ClosedDay& day = state.reconciliation.days[{event.bank, event.date}];
    day.closed_as = event.status;
    day.closed_at = context.now;
    day.statements.push_back(event.statement);
}

void apply(core::State& state, const BreakAssigned& event, const Context&) {
    state.reconciliation.breaks.edit(event.break_id).owner = event.owner;
}

void apply(core::State& state, const BreakResolved& event, const Context& context) {
    Break& found = state.reconciliation.breaks.edit(event.break_id);
    found.resolution = event.resolution;
    found.reason = event.reason;
    close(state.reconciliation, event.break_id, BreakStatus::resolved, context.now);
}

}  // namespace gzl::core::reconciliation

GZL_EVENT(gzl::core::reconciliation::StatementImported)
GZL_EVENT(gzl::core::reconciliation::BreakOpened)
GZL_EVENT(gzl::core::reconciliation::BreakMatched)
GZL_EVENT(gzl::core::reconciliation::BreakChanged)
GZL_EVENT(gzl::core::reconciliation::BankDayClosed)
GZL_EVENT(gzl::core::reconciliation::BreakAssigned)
GZL_EVENT(gzl::core::reconciliation::BreakResolved)
