// Keeps a number of connections busy with journeys, one request in flight on each, from one thread.
#pragma once

#include <chrono>
#include <cstdint>

#include "app/bench/journey.hpp"
#include "app/bench/latencies.hpp"

namespace gzl::bench {

struct HttpLoad {
    std::uint16_t port = 0;
    std::size_t connections = 64;
    std::chrono::milliseconds warm_up{2'000};  // not counted
    std::chrono::milliseconds duration{20'000};
};

struct HttpLoadOutcome {
    std::uint64_t commands = 0;         // answered 200 within the counted time
    std::uint64_t signed_commands = 0;  // of the whole run, by machines
    std::uint64_t all_commands = 0;
    SteadyClock::duration time{};
    std::int64_t generator_cpu_us = 0;  // of this thread, in the counted time
    std::int64_t process_cpu_us = 0;    // of all threads
    std::uint64_t answer_bytes = 0;
    Latencies latencies;
};

// A fault at the first command that is not accepted.
Result<HttpLoadOutcome> run_http_load(JourneyPlan& plan, const HttpLoad& load);

}  // namespace gzl::bench
