// What the article's banks offer beside the product of their loans, and what is known of its enterprises (F2).
#pragma once

#include "simulator/cast.hpp"
#include "simulator/world.hpp"

namespace gzl::simulator {

// The profile of every enterprise: outputs from some ten thousand to a million tonnes a year, as in the county.
void profile_enterprises(World& world, const Cast& cast);

// 建行存货融资 above 500 000 t and from 50 m yuan on; 莱商 and 齐商 prepayment for 100 000 to 300 000 t, 3 + 7 working
// days; 日照 on trade alone. `banks` in the order of the article: 建设, 莱商, 齐商, 日照.
void offer_products(World& world, const Cast& cast);

}  // namespace gzl::simulator
