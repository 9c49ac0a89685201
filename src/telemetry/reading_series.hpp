// A device's readings by steps of time.
#pragma once

#include <cstdint>
#include <map>
#include <vector>

#include "base/rounding.hpp"
#include "base/time.hpp"
#include "telemetry/message.hpp"

namespace gzl::telemetry {

struct SeriesRange {
    Instant from;
    Instant to;                // exclusive
    std::int64_t step_ms = 0;  // above zero; steps begin at `from`
};

struct ReadingStep {
    Instant from;  // of the step
    std::uint64_t count = 0;
    std::int64_t min = 0;  // all values in the device's own unit
    std::int64_t max = 0;
    std::int64_t first = 0;
    std::int64_t last = 0;
    std::int64_t mean = 0;  // Rounding::half_up of its size: away from zero at the half
};
BOOST_DESCRIBE_STRUCT(ReadingStep, (), (from, count, min, max, first, last, mean))

class ReadingSeries {
  public:
    explicit ReadingSeries(const SeriesRange& range) : range_(range) {}

    void add(const Reading& reading);  // in any order; outside of the range it counts for nothing
    std::vector<ReadingStep> steps(std::size_t limit) const;

  private:
    struct Step {
        std::uint64_t count = 0;
        std::int64_t min = 0;
        std::int64_t max = 0;
        Reading first;  // by time, then sequence
        Reading last;
        Wide sum = 0;
    };
    const SeriesRange range_;
    std::map<std::int64_t, Step> steps_;
};

}  // namespace gzl::telemetry
