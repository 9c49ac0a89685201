// How long banks take over applications (F5, R1): working days by their service clocks.
#pragma once

#include <optional>
#include <vector>

#include "core/engine/kinds.hpp"
#include "core/loan/state.hpp"

namespace gzl::core::figures {

// Of the clocks of one kind. Percentiles by nearest rank over those that reached their end; absent when none did.
struct StageFigures {
    std::int64_t reached = 0;
    std::int64_t in_time = 0;  // of these
    std::optional<std::int64_t> p50_days{};
    std::optional<std::int64_t> p90_days{};
    std::int64_t running = 0;
    std::int64_t breached = 0;  // ended or not
};
BOOST_DESCRIBE_STRUCT(StageFigures, (), (reached, in_time, p50_days, p90_days, running, breached))

struct ServiceFigures {
    StageFigures to_decide;
    StageFigures to_fund;
};
BOOST_DESCRIBE_STRUCT(ServiceFigures, (), (to_decide, to_fund))

// Of one bank, or of all.
ServiceFigures service_figures(const core::State& state, std::optional<OrganisationId> bank, Date today);

// The banks with an agreement, now or once, in the order of their identifiers.
std::vector<OrganisationId> banks_of(const core::State& state);

}  // namespace gzl::core::figures
