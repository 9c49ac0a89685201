// What a product asks of an enterprise and of its goods, against what is known of them (F2).
#pragma once

#include <vector>

#include "core/engine/refusal.hpp"
#include "core/product/state.hpp"

namespace gzl::core {
struct State;
}

namespace gzl::core::product {

// Every condition that the enterprise does not meet on the day, with what is asked and what is. Of the score nothing:
// it refuses nobody (C3).
std::vector<Refusal> unmet_by_enterprise(const core::State& state, OrganisationId enterprise, const Product& product,
                                         Date day);

// The lots' grades.
std::vector<Refusal> unmet_by_goods(const core::State& state, const std::vector<LotId>& lots, const Product& product);

// C3: why the bank's staff must look at it, by the score; null: they need not.
const Reason* reviewed_for_score(const core::State& state, OrganisationId enterprise, const Product& product);

}  // namespace gzl::core::product
