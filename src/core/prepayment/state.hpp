// Financing of goods before they arrive (F8).
#pragma once

#include "core/engine/context.hpp"
#include "core/engine/table.hpp"

namespace gzl::core::prepayment {

struct State {};
BOOST_DESCRIBE_STRUCT(State, (), ())

}  // namespace gzl::core::prepayment
