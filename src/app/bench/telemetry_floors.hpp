// What stands beside `gzl bench telemetry`: parts of the work alone, on one thread, in readings a second.
#pragma once

#include <cstdint>
#include <string>

#include "base/result.hpp"

namespace gzl::bench {

// Salt, leaf and tree of a message's readings, again and again.
std::int64_t hash_floor(const std::string& text);

// One durable row for each reading, a transaction for each message, in a new SQLite file.
Result<std::int64_t> row_floor(const std::string& file, const std::string& text);

}  // namespace gzl::bench
