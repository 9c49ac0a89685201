// Lives one county from a seed.
#pragma once

#include <functional>

#include "simulator/options.hpp"

namespace gzl::simulator {

// `day_done` is told the number of each day that is over.
Outcome run(const Plan& plan, const std::function<void(std::int64_t)>& day_done = {});

}  // namespace gzl::simulator
