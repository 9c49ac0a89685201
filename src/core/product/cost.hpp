// What a year of a product's money costs, interest and fees (F2).
#pragma once

#include "core/product/state.hpp"

namespace gzl::core::product {

// Shares of the amount per year of 365 days; each rounded half up once.
struct YearlyCost {
    RatePpm interest;  // the rate as it is quoted
    RatePpm guarantee;
    RatePpm handling;      // a single fee, spread over the time
    RatePpm registration;  // likewise

    RatePpm all_in() const { return interest + guarantee + handling + registration; }
};
BOOST_DESCRIBE_STRUCT(YearlyCost, (), (interest, guarantee, handling, registration))

// Of an amount borrowed for so many days, both above zero.
YearlyCost yearly_cost(const Product& product, Money amount, std::int64_t days);

// A fee paid once for an amount that is borrowed for so many days, as a share of it per year.
RatePpm per_year(Money fee, Money amount, std::int64_t days);

}  // namespace gzl::core::product
