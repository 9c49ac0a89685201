#include "app/bench/bench.hpp"

#include <iostream>

#include <spdlog/sinks/stdout_sinks.h>
#include <spdlog/spdlog.h>

#include "app/bench/benches.hpp"

namespace gzl::bench {

int run_bench(const BenchOptions& options) {
    constexpr std::array kRuns{bench_transfers, bench_commands,  bench_replay,    bench_close_day, bench_supervision,
                               bench_evidence,  bench_telemetry, bench_hour_loan, bench_score};
    static_assert(kRuns.size() == kNames.size());
    spdlog::set_default_logger(spdlog::stderr_logger_mt("gzl"));  // the report alone goes to standard output
    for (std::size_t i = 0; i < kNames.size(); ++i) {
        if (kNames[i] != options.name) continue;
        const auto measured = kRuns[i](options);
        if (measured) return 0;
        std::cerr << "error: " << measured.error().message << '\n';
        return 1;
    }
    std::cerr << "error: there is no bench '" << options.name << "'; there are:";
    for (const std::string_view name : kNames) std::cerr << ' ' << name;
    std::cerr << '\n';
    return 2;
}

}  // namespace gzl::bench
