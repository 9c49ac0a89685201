#include "core/loan/service_deadlines.hpp"

#include "core/calendar/events.hpp"
#include "core/loan/messages.hpp"
#include "core/state.hpp"

namespace gzl::core::loan {

namespace {

std::optional<ServiceClock>& clock_in(Application& application, ClockStage stage) {
    return stage == ClockStage::decide ? application.decide_clock : application.fund_clock;
}

// What is still due of the clock, earliest first; nothing of one that does not run.
std::optional<Instant> next_of(const ServiceClock& clock) {
    if (!clock.due_on || clock.breached) return std::nullopt;
    if (!clock.reminded && *clock.due_on > clock.started_on) return Instant::start_of(*clock.due_on);
    return Instant::start_of(clock.due_on->plus_days(1));
}

// Changes a clock that has not ended, and keeps the index of deadlines.
template <class Change>
void edit(core::State& state, ApplicationId id, ClockStage stage, Change change) {
    auto& clock = clock_in(state.loan.applications.edit(id), stage);
    if (!clock || clock->end != ClockEnd::running) return;
    auto& deadlines = state.loan.service_deadlines;
    if (const auto next = next_of(*clock)) deadlines.erase({*next, id, stage});
    change(*clock);
    clock->due_on = clock->runs() ? std::optional(due_of(state.calendar, *clock)) : std::nullopt;
    if (const auto next = next_of(*clock)) deadlines.insert({*next, id, stage});
}

Messages notice(const core::State& state, ApplicationId id, ClockStage stage, Date due_on, ClockNews news) {
    return {{state.loan.applications.at(id).bank, "/v1/clocks", id.text(),
             make_answer(ClockNotice{id, stage, due_on, news})}};
}

}  // namespace

void start_clocks(core::State& state, ApplicationId id, Date day) {
    Application& application = state.loan.applications.edit(id);
    const product::Product& product = state.product.products.at(application.product);
    application.decide_clock =
        ServiceClock{.started_on = day,
                     .allowed = application.urgent ? product.urgent_decide_working_days : product.decide_working_days};
    application.fund_clock =
        ServiceClock{.started_on = day,
                     .allowed = application.urgent ? product.urgent_fund_working_days : product.fund_working_days};
    for (const ClockStage stage : {ClockStage::decide, ClockStage::fund}) edit(state, id, stage, [](ServiceClock&) {});
}

void pause_clock(core::State& state, ApplicationId application, ClockStage stage, Date day) {
    edit(state, application, stage, [day](ServiceClock& clock) {
        if (!clock.is_paused()) clock.pauses.push_back({day});
    });
}

void resume_clock(core::State& state, ApplicationId application, ClockStage stage, Date day) {
    edit(state, application, stage, [day](ServiceClock& clock) {
        if (clock.is_paused()) clock.pauses.back().to = day;
    });
}

void end_clock(core::State& state, ApplicationId application, ClockStage stage, ClockEnd end, Date day) {
    edit(state, application, stage, [end, day](ServiceClock& clock) {
        if (clock.is_paused()) clock.pauses.back().to = day;
        clock.end = end;
        clock.ended_on = day;
    });
}

void note_calendar(core::State& state, const Event& event) {
    if (!event.get_if<calendar::HolidaysPublished>()) return;
    for (std::uint64_t number = 1; number <= state.loan.applications.size(); ++number)
        for (const ClockStage stage : {ClockStage::decide, ClockStage::fund})
            edit(state, ApplicationId(number), stage, [](ServiceClock&) {});
}

std::optional<Instant> next_service_deadline(const core::State& state) {
    const auto& deadlines = state.loan.service_deadlines;
    return deadlines.empty() ? std::nullopt : std::optional(deadlines.begin()->at);
}

void due_service_deadlines(const core::State& state, Instant now, EventList& events) {
    for (const ServiceDeadline& each : state.loan.service_deadlines) {
        if (each.at > now) break;
        const Application& application = state.loan.applications.at(each.application);
        const Date due_on =
            *(each.stage == ClockStage::decide ? application.decide_clock : application.fund_clock)->due_on;
        if (each.at == Instant::start_of(due_on))
            events.emplace_back(ServiceClockReminded{each.application, each.stage, due_on});
        else
            events.emplace_back(ServiceClockBreached{each.application, each.stage, due_on});
    }
}

void apply(core::State& state, const ServiceClockReminded& event, const Context&) {
    edit(state, event.application, event.stage, [](ServiceClock& clock) { clock.reminded = true; });
}

void apply(core::State& state, const ServiceClockBreached& event, const Context&) {
    edit(state, event.application, event.stage, [](ServiceClock& clock) { clock.breached = true; });
}

Messages messages(const core::State& state, const ServiceClockReminded& event, const Context&) {
    return notice(state, event.application, event.stage, event.due_on, ClockNews::due_today);
}

Messages messages(const core::State& state, const ServiceClockBreached& event, const Context&) {
    return notice(state, event.application, event.stage, event.due_on, ClockNews::breached);
}

}  // namespace gzl::core::loan

GZL_EVENT(gzl::core::loan::ServiceClockReminded)
GZL_EVENT(gzl::core::loan::ServiceClockBreached)
