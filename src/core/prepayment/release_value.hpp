// What deposits let go of goods that the bank has paid for (F8). Pure.
#pragma once

#include "base/quantity.hpp"
#include "core/product/state.hpp"

namespace gzl::core::prepayment {

struct ReleaseTerms {
    Money face;
    RatePpm margin;  // m0
    product::ReleaseValue mode = product::ReleaseValue::equal;
};

// m0 of the face, rounded up: a requirement.
Money margin_required(const ReleaseTerms& terms);

// How much of the face need no longer secure anything when `paid` of it is there: deposits, and what the supplier has
// given back. equal: as much; prorata: what is paid above the first margin over (1 − m0), so that what stays always
// carries the rest of the debt at 1 − m0. Rounded down; the whole face exactly when all of it is paid.
Money freed(const ReleaseTerms& terms, Money paid);

}  // namespace gzl::core::prepayment
