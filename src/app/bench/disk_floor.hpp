// The floor of the disk: no durable program that writes these bytes in these batches can be faster here.
#pragma once

#include <algorithm>
#include <chrono>
#include <cstdint>
#include <string>

#include <boost/describe.hpp>

#include "app/bench/latencies.hpp"
#include "base/result.hpp"

namespace gzl::bench {

struct DiskFloor {
    std::int64_t bytes_per_batch = 0;
    std::int64_t batches_per_s = 0;
    Latency latency;
};
BOOST_DESCRIBE_STRUCT(DiskFloor, (), (bytes_per_batch, batches_per_s, latency))

// pwrite + fdatasync of so many bytes, over and over in a file that has its size already (as a log's has).
Result<DiskFloor> measure_disk_floor(const std::string& directory, std::int64_t bytes_per_batch,
                                     std::chrono::milliseconds duration);

// The disk before and after a run. Where other work shares the disk or the processors, a run and its floor meet
// different conditions: the two differ widely, or the run exceeds both, and comparing them says little.
struct DiskBeside {
    DiskFloor before;
    DiskFloor after;

    std::int64_t best_batches_per_s() const { return std::max(before.batches_per_s, after.batches_per_s); }
    bool is_sound_for(std::int64_t run_batches_per_s) const {
        const std::int64_t worst = std::min(before.batches_per_s, after.batches_per_s);
        return best_batches_per_s() * 2 <= 3 * worst && run_batches_per_s <= best_batches_per_s();
    }
};
BOOST_DESCRIBE_STRUCT(DiskBeside, (), (before, after))

}  // namespace gzl::bench
