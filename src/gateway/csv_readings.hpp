// Readings out of a CSV file (RFC 4180 without line breaks in fields).
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "gateway/replay.hpp"

namespace gzl::gateway {

struct CsvReadings {
    std::vector<Measurement> measurements;  // in the file's order; sequence 0 when there is no column for it
    std::uint64_t rows = 0;
};

// A fault names the file and the line.
Result<CsvReadings> read_csv(const std::string& file, const ReplayOptions& options);

std::vector<std::string> csv_fields(std::string_view line);
std::optional<Instant> parse_time(std::string_view text, TimeFormat format);
// `text`, a decimal number with at most nine decimals, times `scale`, rounded half away from zero.
std::optional<std::int64_t> scaled(std::string_view text, std::int64_t scale);

struct SequenceCounts {
    std::uint64_t gaps = 0;
    std::uint64_t duplicates = 0;
    std::uint64_t conflicts = 0;
};
// Of measurements that bear their numbers.
SequenceCounts count_sequences(const std::vector<Measurement>& measurements);

}  // namespace gzl::gateway
