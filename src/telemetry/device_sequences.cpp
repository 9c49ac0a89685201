#include "telemetry/device_sequences.hpp"

namespace gzl::telemetry {

namespace {

// The gap that holds the sequence, or the end.
template <class Gaps>
auto gap_with(Gaps& gaps, std::uint64_t sequence) {
    auto after = gaps.upper_bound(sequence);
    if (after == gaps.begin()) return gaps.end();
    --after;
    return after->second >= sequence ? after : gaps.end();
}

}  // namespace

bool DeviceSequences::is_surely_new(std::uint64_t sequence) const {
    return readings == 0 || sequence > last || gap_with(missing, sequence) != missing.end();
}

void DeviceSequences::keep(std::uint64_t sequence) {
    if (readings++ == 0) {
        first = last = sequence;
        return;
    }
    if (sequence > last) {
        if (sequence > last + 1) missing.emplace(last + 1, sequence - 1);
        if (missing.size() > kMostGaps) missing.erase(missing.begin());
        last = sequence;
        return;
    }
    ++late;
    const auto gap = gap_with(missing, sequence);
    if (gap == missing.end()) return;
    const auto [begin, end] = *gap;
    missing.erase(gap);
    if (begin < sequence) missing.emplace(begin, sequence - 1);
    if (sequence < end) missing.emplace(sequence + 1, end);
}

std::uint64_t DeviceSequences::missing_count() const {
    std::uint64_t count = 0;
    for (const auto& [begin, end] : missing) count += end - begin + 1;
    return count;
}

}  // namespace gzl::telemetry
