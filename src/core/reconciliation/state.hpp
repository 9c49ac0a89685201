// Bank statements against confirmations (A2).
#pragma once

#include "core/engine/context.hpp"
#include "core/engine/table.hpp"

namespace gzl::core::reconciliation {

struct State {};
BOOST_DESCRIBE_STRUCT(State, (), ())

}  // namespace gzl::core::reconciliation
