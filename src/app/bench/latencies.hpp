// Latencies of one run and their percentiles.
#pragma once

#include <chrono>
#include <cstdint>
#include <vector>

#include <boost/describe.hpp>

namespace gzl::bench {

using SteadyClock = std::chrono::steady_clock;

struct Latency {
    std::int64_t p50_us = 0;
    std::int64_t p99_us = 0;
    std::int64_t p999_us = 0;
    std::int64_t max_us = 0;
};
BOOST_DESCRIBE_STRUCT(Latency, (), (p50_us, p99_us, p999_us, max_us))

class Latencies {
  public:
    void add(SteadyClock::duration duration);
    void add(const Latencies& more) {
        values_us_.insert(values_us_.end(), more.values_us_.begin(), more.values_us_.end());
    }
    std::size_t size() const { return values_us_.size(); }
    Latency summary();  // sorts

  private:
    std::vector<std::uint32_t> values_us_;
};

// count / time, rounded down.
std::int64_t per_second(std::uint64_t count, SteadyClock::duration time);

}  // namespace gzl::bench
