// The service clocks of applications (F5) as they start, wait, go on and end, and what is due of them: a reminder when
// the last day in time begins, a breach when it has gone by. Both are facts; the bank is told.
#pragma once

#include <optional>

#include "core/engine/event.hpp"
#include "core/loan/state.hpp"

namespace gzl::core::loan {

// The bank has the application from this day on.
void start_clocks(core::State& state, ApplicationId application, Date day);

// The bank waits for the applicant. Neither does anything to a clock that has ended or does so already.
void pause_clock(core::State& state, ApplicationId application, ClockStage stage, Date day);
void resume_clock(core::State& state, ApplicationId application, ClockStage stage, Date day);

void end_clock(core::State& state, ApplicationId application, ClockStage stage, ClockEnd end, Date day);

// Working days are other ones once a year's holidays are published.
void note_calendar(core::State& state, const Event& event);

std::optional<Instant> next_service_deadline(const core::State& state);
void due_service_deadlines(const core::State& state, Instant now, EventList& events);

struct ServiceClockReminded {
    ApplicationId application;
    ClockStage stage = ClockStage::decide;
    Date due_on;
};
BOOST_DESCRIBE_STRUCT(ServiceClockReminded, (), (application, stage, due_on))
void apply(core::State& state, const ServiceClockReminded& event, const Context& context);
Messages messages(const core::State& state, const ServiceClockReminded& event, const Context& context);

struct ServiceClockBreached {
    ApplicationId application;
    ClockStage stage = ClockStage::decide;
    Date due_on;
};
BOOST_DESCRIBE_STRUCT(ServiceClockBreached, (), (application, stage, due_on))
void apply(core::State& state, const ServiceClockBreached& event, const Context& context);
Messages messages(const core::State& state, const ServiceClockBreached& event, const Context& context);

}  // namespace gzl::core::loan
