// What follows from a score.
#pragma once

#include "core/scoring/state.hpp"

namespace gzl::core::scoring {

// C2: what a lender may think of over all lenders: a share, by grade, of twelve months' net invoiced sales; rounded
// down. Policy, as α of F6 is: AAA 30 %, each grade below it 5 points less, from CCC on nothing.
Money suggested_limit(Grade grade, Money yearly_sales);

}  // namespace gzl::core::scoring
