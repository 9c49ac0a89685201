// Whether a position lies within a warehouse's site, in whole numbers.
#pragma once

#include "core/supervision/alert.hpp"

namespace gzl::core::supervision {

bool is_position(const Position& position);  // latitude within ±90°, longitude within ±180°

// On a plane that touches the earth at the site: exact to a few parts in a thousand for sites of some kilometres.
bool is_within(const Site& site, const Position& position);

}  // namespace gzl::core::supervision
