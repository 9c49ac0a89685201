// Guarantee, loss sharing, recovery (domain.md §8).
#pragma once

#include "core/engine/context.hpp"
#include "core/engine/table.hpp"

namespace gzl::core::guarantee {

struct State {};
BOOST_DESCRIBE_STRUCT(State, (), ())

}  // namespace gzl::core::guarantee
