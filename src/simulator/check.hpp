// Many seeds, each in a process of its own, on every core; what fails is made smaller.
#pragma once

#include <functional>
#include <vector>

#include "simulator/options.hpp"

namespace gzl::simulator {

struct Failed {
    Plan plan{};  // the smallest that still fails
    std::string failure{};
    std::uint64_t step = 0;
};

struct Checked {
    std::uint64_t seeds = 0;
    std::uint64_t records = 0;
    std::uint64_t crashes = 0;
    std::uint64_t loans = 0;
    std::uint64_t defaults = 0;
    std::uint64_t messages = 0;
    std::vector<Failed> failed{};
};

struct CheckOptions {
    Plan plan{};  // of the first seed
    std::uint64_t seeds = 200;
    unsigned processes = 0;  // 0: one for each core
    bool stop_at_first = false;
    bool shrink = true;
    std::function<void(const Checked&)> progress{};
};
Checked check(const CheckOptions& options);

// Lives the plan in a child process; a process that stops at a CHECK is a failure too.
Outcome run_apart(const Plan& plan);

// Fewer days, then enterprises, then kinds of faults, then faults that end earlier: as long as it still fails.
Failed shrink(const Plan& plan, const Outcome& outcome);

// As it is given to `gzl simulate`.
std::string command_line_of(const Plan& plan);

}  // namespace gzl::simulator
