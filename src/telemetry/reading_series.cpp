#include "telemetry/reading_series.hpp"

#include <algorithm>
#include <tuple>

namespace gzl::telemetry {

namespace {

auto order(const Reading& reading) {
    return std::tuple(reading.at, reading.sequence);
}

std::int64_t mean_of(Wide sum, std::uint64_t count) {
    const bool is_negative = sum < 0;
    const std::int64_t size = divide(is_negative ? -sum : sum, static_cast<Wide>(count), Rounding::half_up);
    return is_negative ? -size : size;
}

}  // namespace

void ReadingSeries::add(const Reading& reading) {
    if (reading.at < range_.from || reading.at >= range_.to) return;
    Step& step = steps_[(reading.at - range_.from) / range_.step_ms];
    if (step.count++ == 0) {
        step.min = step.max = reading.value;
        step.first = step.last = reading;
    }
    step.min = std::min(step.min, reading.value);
    step.max = std::max(step.max, reading.value);
    if (order(reading) < order(step.first)) step.first = reading;
    if (order(reading) > order(step.last)) step.last = reading;
    step.sum += reading.value;
}

std::vector<ReadingStep> ReadingSeries::steps(std::size_t limit) const {
    std::vector<ReadingStep> list;
    for (const auto& [number, step] : steps_) {
        if (list.size() == limit) break;
        list.push_back({range_.from.plus_ms(number * range_.step_ms), step.count, step.min, step.max, step.first.value,
                        step.last.value, mean_of(step.sum, step.count)});
    }
    return list;
}

}  // namespace gzl::telemetry
