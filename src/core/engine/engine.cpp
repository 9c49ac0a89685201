#include "core/engine/engine.hpp"

#include "core/clock/deadlines.hpp"
#include "core/collateral/watch.hpp"
#include "core/guarantee/review.hpp"
#include "core/guards/guards.hpp"
#include "core/loan/service_deadlines.hpp"
#include "core/party/access.hpp"
#include "core/reconciliation/money.hpp"
#include "core/report/follow.hpp"
#include "core/report/monthly.hpp"
#include "core/state.hpp"
#include "core/supervision/before_orders.hpp"
#include "core/supervision/consequences.hpp"

namespace gzl::core {

Decision decide(const State& state, const CommandRow& row, const void* command, const Context& context) {
    if (!party::permits(state.party, context, row.permission)) return refuse(permission_denied);
    Decision decision = row.body->decide(state, command, context);
    if (!decision) return decision;
    for (const guards::Guard& guard : guards::all())
        if (!guard.holds(state, *decision)) return refuse(guard_failed, "guard", std::string(guard.sentence));
    return decision;
}

tl::expected<Answer, Refusal> answer(const State& state, const QueryRow& row, const void* query,
                                     const Context& context) {
    if (!party::permits(state.party, context, row.permission)) return refuse(permission_denied);
    return row.body->answer(state, query, context);
}

void apply(State& state, const Event& event, const Context& context) {
    ledger::Transfers posted;
    if (event.kind().transfers) posted = event.kind().transfers(state, event.data());
    state.ledger.post(posted);
    event.kind().apply(state, event.data(), context);
    reconciliation::note_money(state, event, posted, context);
    CHECK_THAT(context.now >= state.now);
    state.now = context.now;
    loan::note_calendar(state, event);
    collateral::note_coverage(state, event);
    guarantee::note_cure(state, event);
    supervision::note_orders(state, event, context);
    report::note_month(state, event);
}

namespace {

template <class C>
OwnCommand own(std::string_view name, C command) {
    return {catalog().command(name), std::make_shared<C>(std::move(command))};
}

OwnCommand raise(supervision::RaiseAlert alert) {
    return own("RaiseAlert", std::move(alert));
}

}  // namespace

OwnCommands consequences(const State& state, const EventList& events, const Context& context) {
    OwnCommands all;
    for (const Event& event : events) {
        if (auto alert = supervision::alert_of(state, event, context)) all.push_back(raise(std::move(*alert)));
        if (auto report = report::report_after(event)) all.push_back(own("IssueAssetRightsReport", *report));
    }
    return all;
}

OwnCommands consequences(const State& state, const CommandRow& row, const void* command, const Context& context,
                         const Refusal& refusal) {
    auto alert = supervision::alert_of(state, *row.body->type, command, context, refusal);
    return alert ? OwnCommands{raise(std::move(*alert))} : OwnCommands();
}

std::optional<Instant> next_deadline(const State& state) {
    return clock::next_deadline(state);
}

}  // namespace gzl::core
