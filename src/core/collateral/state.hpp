// Lines, top-ups and swaps of pledged goods (F6, F7).
#pragma once

#include "core/engine/context.hpp"
#include "core/engine/table.hpp"

namespace gzl::core::collateral {

struct State {};
BOOST_DESCRIBE_STRUCT(State, (), ())

}  // namespace gzl::core::collateral
