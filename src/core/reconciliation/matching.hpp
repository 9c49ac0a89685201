// What a statement does to the facts and breaks that are there.
#pragma once

#include "core/reconciliation/events.hpp"

namespace gzl::core::reconciliation {

// The statement with its lines matched, the breaks that it opens, changes and closes, and the closing of the bank's
// day: in this order.
EventList matched(const State& state, StatementImported statement);

}  // namespace gzl::core::reconciliation
