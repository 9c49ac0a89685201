// The floor of the disk: no durable program that writes these bytes in these batches can be faster here.
#pragma once

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

}  // namespace gzl::bench
