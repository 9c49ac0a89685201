// Faults that a simulated warehouse shall have, with their times: one line each in a text file,
//   START DURATION FAULT DEVICE [SIZE]        # 10s 20s silence scale-A1
// START counts from the gateway's start; DEVICE is a code, or * for all; SIZE is in the device's unit.
#pragma once

#include <chrono>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"

namespace gzl::gateway {

enum class FaultKind {
    silence,       // says nothing
    stuck,         // repeats its last value
    drift,         // moves by SIZE, evenly over DURATION, and comes back at its end
    step,          // SIZE is put on or taken away, and put back at the end unless DURATION is 0
    spike,         // SIZE too much, on one sample when DURATION is 0
    clock_jump,    // the gateway's clock is SIZE milliseconds ahead; DEVICE is *
    duplicate,     // each reading twice, the same
    lost,          // read and numbered, but never sent
    out_of_order,  // sent only at the end, the newest first
    tamper,        // each reading a second time under its number, SIZE larger
};

struct FaultPlan {
    std::chrono::milliseconds start{0};
    std::chrono::milliseconds duration{0};
    FaultKind kind = FaultKind::silence;
    std::string device;
    std::int64_t size = 0;

    bool concerns(std::string_view code) const { return device == "*" || device == code; }
};

std::string_view name_of(FaultKind kind);

// A fault names the line that is wrong.
Result<std::vector<FaultPlan>> parse_scenario(std::string_view text);
Result<std::vector<FaultPlan>> load_scenario(const std::string& file);

}  // namespace gzl::gateway
