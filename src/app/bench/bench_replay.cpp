// `gzl bench replay`: builds a log, then rebuilds the state from it as a restart without a snapshot does.
#include <algorithm>
#include <ctime>

#include "app/bench/bench_node.hpp"
#include "app/bench/benches.hpp"
#include "app/bench/report.hpp"
#include "app/bench/scratch_directory.hpp"
#include "app/bench/transfer_load.hpp"
#include "eventlog/sqlite_log.hpp"

namespace gzl::bench {

namespace {

constexpr std::uint64_t kAccounts = 10'000;
constexpr std::size_t kRounds = 3;
constexpr std::uint64_t kTold = 500'000;

struct ReplayReport {
    std::string bench;
    Machine machine;
    std::int64_t events = 0;
    std::int64_t record_bytes = 0;         // canonical JSON, all records
    std::int64_t build_events_per_s = 0;   // durable, in process, in batches: not the aim of this bench
    std::vector<std::int64_t> rounds_ms;   // replays of the whole log, the first with whatever the page cache holds
    std::int64_t events_per_s = 0;         // of the best round
    std::int64_t cpu_ns_per_event = 0;     // of that round, all threads
    std::int64_t snapshot_restart_ms = 0;  // Node::start from a snapshot at the end of the log
    std::int64_t snapshot_mib = 0;
};
BOOST_DESCRIBE_STRUCT(ReplayReport, (),
                      (bench, machine, events, record_bytes, build_events_per_s, rounds_ms, events_per_s,
                       cpu_ns_per_event, snapshot_restart_ms, snapshot_mib))

std::int64_t ms_since(SteadyClock::time_point begin) {
    return std::chrono::duration_cast<std::chrono::milliseconds>(SteadyClock::now() - begin).count();
}

Result<void> build_log(const std::string& directory, std::int64_t events, ReplayReport& report) {
    const auto bench = start_node(directory);
    if (!bench) return tl::make_unexpected(bench.error());
    node::Node& node = *(*bench)->node;
    if (const auto made = register_accounts(node, kAccounts); !made) return made;
    const auto outcome = run_transfer_load(
        node, {.key_prefix = "replay-",
               .clients = 2,
               .batch = 8190,
               .accounts = kAccounts,
               .transfers = static_cast<std::uint64_t>(std::max<std::int64_t>(1, events - kAccounts))});
    if (outcome.failed > 0) return fault("a transfer was not accepted");
    report.build_events_per_s = per_second(outcome.accepted, outcome.time);
    report.record_bytes = static_cast<std::int64_t>(outcome.record_bytes);
    report.events = static_cast<std::int64_t>(node.durable_size());
    return {};
}

Result<Hash> replay_rounds(const eventlog::EventLog& log, ReplayReport& report) {
    Hash digest{};
    for (std::size_t round = 0; round < kRounds; ++round) {
        const auto begin = SteadyClock::now();
        const std::clock_t cpu_begin = std::clock();
        const auto memory = node::replay(log, {.use_snapshot = false, .until = {}, .progress = [](std::uint64_t at) {
                                                   if (at % kTold == 0) say("replayed " + std::to_string(at));
                                               }});
        if (!memory) return tl::make_unexpected(memory.error());
        report.rounds_ms.push_back(ms_since(begin));
        const std::int64_t cpu_ns = (std::clock() - cpu_begin) * (1'000'000'000 / CLOCKS_PER_SEC);
        if (report.rounds_ms.back() == *std::min_element(report.rounds_ms.begin(), report.rounds_ms.end()))
            report.cpu_ns_per_event = cpu_ns / report.events;
        if (round > 0 && memory->digest() != digest) return fault("two replays of one log differ");
        digest = memory->digest();
        if (!memory->state.ledger.balances()) return fault("the books do not balance after the replay");
    }
    const auto best = *std::min_element(report.rounds_ms.begin(), report.rounds_ms.end());
    report.events_per_s = per_second(static_cast<std::uint64_t>(report.events), std::chrono::milliseconds(best));
    return digest;
}

}  // namespace

Result<void> bench_replay(const BenchOptions& options) {
    const auto scratch = ScratchDirectory::make(options.data_directory);
    if (!scratch) return tl::make_unexpected(scratch.error());
    ReplayReport report;
    report.bench = "replay";
    report.machine = describe_machine(scratch->path());
    say("building a log of " + std::to_string(options.events) + " events");
    if (const auto built = build_log(scratch->path(), options.events, report); !built) return built;
    {
        const auto log = eventlog::open_sqlite_log({.path = scratch->path() + "/events.db"});
        if (!log) return tl::make_unexpected(log.error());
        const auto digest = replay_rounds(**log, report);
        if (!digest) return tl::make_unexpected(digest.error());
        const auto snapshot = (*log)->latest_snapshot();
        if (!snapshot || !*snapshot || (*snapshot)->digest != *digest)
            return fault("the snapshot that the live node kept is not the replayed state");
        report.snapshot_mib = static_cast<std::int64_t>((*snapshot)->bytes.size() >> 20);
    }
    const auto begin = SteadyClock::now();
    const auto restarted = start_node(scratch->path());
    if (!restarted) return tl::make_unexpected(restarted.error());
    report.snapshot_restart_ms = ms_since(begin);
    print_report(report, options.json);
    return {};
}

}  // namespace gzl::bench
