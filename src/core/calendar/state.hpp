// Holidays and working days (F5, L5).
#pragma once

#include "core/engine/context.hpp"
#include "core/engine/table.hpp"

namespace gzl::core::calendar {

struct State {};
BOOST_DESCRIBE_STRUCT(State, (), ())

}  // namespace gzl::core::calendar
