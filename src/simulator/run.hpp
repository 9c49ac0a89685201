// Lives one county from a seed.
#pragma once

#include <filesystem>
#include <functional>

#include "simulator/options.hpp"

namespace gzl::simulator {

// `day_done` is told the number of each day that is over. `keep`: where its event log is left, sound or not, a file
// that must not exist; empty: nowhere.
Outcome run(const Plan& plan, const std::function<void(std::int64_t)>& day_done = {},
            const std::filesystem::path& keep = {});

}  // namespace gzl::simulator
