// The benches, each in its own file. A fault means that nothing could be measured or that an answer was wrong.
#pragma once

#include "app/bench/bench.hpp"
#include "base/result.hpp"

namespace gzl::bench {

Result<void> bench_transfers(const BenchOptions& options);
Result<void> bench_commands(const BenchOptions& options);
Result<void> bench_replay(const BenchOptions& options);
Result<void> bench_close_day(const BenchOptions& options);
Result<void> bench_supervision(const BenchOptions& options);
Result<void> bench_evidence(const BenchOptions& options);
Result<void> bench_telemetry(const BenchOptions& options);
Result<void> bench_hour_loan(const BenchOptions& options);
Result<void> bench_score(const BenchOptions& options);

}  // namespace gzl::bench
