// How far from the middle of a site somebody is, in whole metres, without floating point.
#pragma once

#include "core/supervision/state.hpp"

namespace gzl::core::supervision {

struct Position {
    std::int64_t lat_udeg = 0;
    std::int64_t lon_udeg = 0;
};

bool is_on_earth(const Position& position);

// Rounded down; exact to a few metres within a hundred kilometres. Both positions are on earth.
std::int64_t distance_m(const Site& site, const Position& position);

}  // namespace gzl::core::supervision
