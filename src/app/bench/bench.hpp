// `gzl bench NAME`: what the platform does on this machine, with the disk and a hand-written PostgreSQL beside it in
// the same run (docs/benchmarks.md).
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace gzl::bench {

inline constexpr std::array<std::string_view, 9> kNames{
    "transfers", "commands", "replay", "close-day", "supervision", "evidence", "telemetry", "hour-loan", "score"};

struct BenchOptions {
    std::string name;
    bool json = false;                 // only JSON on standard output; progress goes to standard error
    std::string data_directory = ".";  // on the disk to be measured; a directory is made in it and removed
    std::int64_t seconds = 0;          // of one measurement; 0: what the bench is meant to take
    std::int64_t events = 2'000'000;   // of the log that `replay` builds
    std::int64_t connections = 64;     // of `commands`
    std::int64_t loans = 1'000'000;    // live ones of `close-day`
    std::int64_t days = 0;             // of `supervision`; 0: a month
    std::int64_t concurrent = 50;      // applications at once of `hour-loan`
    std::string county = "deploy/counties/guanxian.toml";  // of `hour-loan`
    std::int64_t leaves = 10'000'000;                      // of the tree in which `evidence` proves
};

// 0: measured; 1: it could not be measured, or an answer was wrong; 2: no such bench.
int run_bench(const BenchOptions& options);

}  // namespace gzl::bench
