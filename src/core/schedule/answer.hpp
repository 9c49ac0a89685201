// From made lines to the answer: rows, totals, and the transactions with what the books accrue day by day.
#pragma once

#include "core/schedule/lines.hpp"

namespace gzl::core::schedule {

Schedule answer_of(const Terms& terms, Made made);

// All of it: a checked question, its method, the answer. Pure.
Schedule calculate(const Terms& terms);

}  // namespace gzl::core::schedule
