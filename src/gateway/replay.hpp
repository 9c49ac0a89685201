// `gzl-gateway replay`: real readings from CSV files through the same outbox and transport as measured ones.
#pragma once

#include <atomic>
#include <chrono>
#include <optional>
#include <string>
#include <vector>

#include "gateway/station.hpp"

namespace gzl::gateway {

enum class TimeFormat {
    rfc3339,    // 2026-03-01T08:30:00.000Z
    epoch_s,    // seconds since 1970-01-01T00:00:00Z
    epoch_ms,   // milliseconds
    date_time,  // YYYY-MM-DD HH:MM:SS, taken as UTC
};

struct ReplayOptions {
    StationOptions station;
    std::vector<std::string> files;
    // Names of columns, of the first line of each file.
    std::string device_column;
    std::string time_column;
    std::string value_column;
    std::string sequence_column;  // the device's own numbers; empty: from time_step, or counted
    TimeFormat time_format = TimeFormat::rfc3339;
    std::int64_t time_step_ms = 0;  // > 0: the number is (time − the device's first time) / time_step + 1
    std::int64_t scale = 1;         // the value times this, rounded half away from zero, is what is sent
    std::string device_prefix;      // before the device's name
    std::optional<Instant> start;   // the earliest time of all rows becomes this
    std::uint64_t limit = 0;        // rows of a file; 0: all
    double speed = 0;               // times faster than the readings were; 0: as fast as it goes
    std::chrono::seconds give_up_after{600};
};

// Prints "rows …, readings …, gaps …, duplicates …, conflicts …" and the station's summary. Gaps are numbers that are
// missing between a device's first and last; duplicates repeat a number with the same time and value, conflicts with
// another. Exit code as of run().
int replay(const ReplayOptions& options, const std::atomic<bool>& stopping);

}  // namespace gzl::gateway
