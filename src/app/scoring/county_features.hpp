// What the county's own facts say of an enterprise, as models are given it (C1): twelve months up to a day. Every value
// has its source and period; what nothing is known of is missing, not zero.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/state.hpp"

namespace gzl::app::scoring {

struct CountyFeature {
    std::string name;
    std::optional<double> value;  // money in yuan, weight in tonnes
    std::string source;
    std::optional<Date> from;
    std::optional<Date> to;
};

// In one order for every enterprise. The state must hold nothing that happened after the day: whoever looks back
// replays the log up to it.
std::vector<CountyFeature> county_features(const core::State& state, core::OrganisationId enterprise, Date as_of);

std::vector<std::string> county_feature_names();

}  // namespace gzl::app::scoring
