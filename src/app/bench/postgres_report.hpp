// What gzl-bench-postgres prints as JSON and `gzl bench` shows beside its own figures.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/bench/latencies.hpp"
#include "base/result.hpp"
#include "base/type.hpp"

namespace gzl::bench {

struct PostgresRun {
    std::int64_t clients = 0;
    std::int64_t transfers_per_s = 0;
    Latency latency;
};
BOOST_DESCRIBE_STRUCT(PostgresRun, (), (clients, transfers_per_s, latency))

struct PostgresReport {
    std::string version;
    std::string settings;
    std::int64_t accounts = 0;
    std::vector<PostgresRun> runs;
    std::int64_t best_transfers_per_s = 0;
    std::int64_t best_clients = 0;
};
BOOST_DESCRIBE_STRUCT(PostgresReport, (), (version, settings, accounts, runs, best_transfers_per_s, best_clients))

// Runs the program when it stands beside this one; empty when it does not. `seconds` for each number of clients.
Result<std::optional<PostgresReport>> measure_postgres(const std::string& directory, std::int64_t seconds);

inline constexpr std::string_view kPostgresNotMeasured = "not measured: run scripts/bench.sh";

}  // namespace gzl::bench
