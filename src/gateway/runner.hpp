// The gateway's loop: measure every interval and put messages into the outbox, while a thread of its own empties it.
#pragma once

#include <atomic>
#include <chrono>
#include <optional>
#include <string>
#include <vector>

#include "base/time.hpp"
#include "gateway/plant.hpp"
#include "gateway/station.hpp"

namespace gzl::gateway {

struct RunOptions {
    StationOptions station;
    Plant::Options plant;
    std::chrono::milliseconds interval{5'000};          // between measurements
    std::chrono::milliseconds message_interval{1'000};  // at most one message in so long, unless it is full
    bool once = false;                                  // one message, then until the outbox is empty
    std::chrono::seconds give_up_after{60};             // of `once`
    std::optional<Instant> clock_from{};                // what the clock shows at the start; it runs on from there
    std::optional<Instant> demo_clock{};  // the instant of every measurement; otherwise the machine's clock
};

// Exit code: 0 stopped or everything delivered, 1 a person must look, 2 `once` gave up; the outbox keeps what is left.
int run(RunOptions options, const std::atomic<bool>& stopping);

}  // namespace gzl::gateway
