// R9: a door stands open, or something moves, outside the working hours, without an order and with nobody on duty.
#pragma once

#include "core/supervision/watch_context.hpp"
#include "telemetry/rules/condition.hpp"

namespace gzl::telemetry {

// Whether somebody may be there: working hours of a working day, an open order, somebody on duty.
bool is_expected(const core::supervision::WatchContext& context, const core::supervision::ZoneContext& zone,
                 Instant at);

}  // namespace gzl::telemetry
