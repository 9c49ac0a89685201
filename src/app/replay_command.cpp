#include "app/replay_command.hpp"

#include <chrono>
#include <cstdio>

#include "app/data_directory.hpp"
#include "eventlog/sqlite_log.hpp"
#include "node/memory.hpp"

namespace gzl::app {

namespace {

int cannot(const std::string& why) {
    std::fprintf(stderr, "gzl replay: %s\n", why.c_str());
    return 1;
}

}  // namespace

int run_replay(const ReplayCommandOptions& options) {
    const auto log = eventlog::open_sqlite_log_to_read(DataDirectory{options.data}.log().string());
    if (!log) return cannot(log.error().message);
    const auto start = std::chrono::steady_clock::now();
    const auto memory =
        node::replay(**log, {.use_snapshot = false, .until = options.until, .progress = [](std::uint64_t at) {
                                 std::fprintf(stderr, "\r%llu facts", static_cast<unsigned long long>(at));
                             }});
    std::fprintf(stderr, "\n");
    if (!memory) return cannot(memory.error().message);
    const auto took = std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now() - start);
    const bool balanced = memory->state.ledger.balances();
    const char* form = options.json ? "{\"size\":%llu,\"digest\":\"%s\",\"books_balance\":%s,\"took_ms\":%lld}\n"
                                    : "%llu facts, state digest %s, books balance: %s, %lld ms\n";
    std::printf(form, static_cast<unsigned long long>(memory->size), to_hex(memory->digest()).c_str(),
                balanced ? "true" : "false", static_cast<long long>(took.count()));
    return balanced ? 0 : 1;
}

}  // namespace gzl::app
