#include "core/clock/deadlines.hpp"

#include <array>

#include "core/collateral/watch.hpp"
#include "core/guarantee/review.hpp"
#include "core/loan/service_deadlines.hpp"
#include "core/loan/timeouts.hpp"
#include "core/party/approvals.hpp"
#include "core/prepayment/deliveries.hpp"
#include "core/procurement/dates.hpp"
#include "core/reconciliation/late_facts.hpp"
#include "core/report/monthly.hpp"
#include "core/state.hpp"
#include "core/supervision/clocks.hpp"

namespace gzl::core::clock {

namespace {

struct Keeper {
    std::optional<Instant> (*next)(const State& state);
    void (*due)(const State& state, Instant now, EventList& events);
};

constexpr std::array kKeepers{
    Keeper{party::next_approval_expiry, party::due_approval_expiries},
    Keeper{supervision::next_alert_deadline, supervision::due_alert_deadlines},
    Keeper{supervision::next_unshelving, supervision::due_unshelvings},
    Keeper{loan::next_timeout, loan::due_timeouts},
    Keeper{loan::next_service_deadline, loan::due_service_deadlines},
    Keeper{collateral::next_watch, collateral::due_watch},
    Keeper{prepayment::next_delivery, prepayment::due_deliveries},
    Keeper{procurement::next_date, procurement::due_dates},
    Keeper{guarantee::next_review, guarantee::due_review},
    Keeper{reconciliation::next_late_fact, reconciliation::due_late_facts},
    Keeper{report::next_monthly, report::due_monthly},
};

}  // namespace

std::optional<Instant> next_deadline(const State& state) {
    std::optional<Instant> first;
    for (const Keeper& keeper : kKeepers)
        if (const auto next = keeper.next(state); next && (!first || *next < *first)) first = next;
    return first;
}

EventList due(const State& state, Instant now) {
    EventList events;
    for (const Keeper& keeper : kKeepers) keeper.due(state, now, events);
    return events;
}

}  // namespace gzl::core::clock
