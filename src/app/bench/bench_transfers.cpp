// `gzl bench transfers`: ledger transfers in process, durable, in batches of 1 … 8190.
#include <array>
#include <future>

#include "app/bench/bench_node.hpp"
#include "app/bench/benches.hpp"
#include "app/bench/disk_floor.hpp"
#include "app/bench/postgres_report.hpp"
#include "app/bench/report.hpp"
#include "app/bench/scratch_directory.hpp"
#include "app/bench/transfer_load.hpp"

namespace gzl::bench {

namespace {

constexpr std::uint64_t kAccounts = 10'000;
constexpr std::int64_t kSeconds = 5;
constexpr std::chrono::milliseconds kFloorTime{750};
constexpr std::int64_t kUsualBytes = 296;  // of a transfer, for the disk before the run
constexpr std::int64_t kBytesBesideRecord = sizeof(Salt) + sizeof(Hash);

struct Load {
    std::size_t clients;
    std::size_t batch;
};
// Two clients with the largest batch keep the writer busy while the disk works.
constexpr std::array kLoads{Load{1, 1},  Load{64, 1},  Load{512, 1},  Load{1, 8},
                            Load{1, 64}, Load{1, 512}, Load{1, 8190}, Load{2, 8190}};

struct TransferRun {
    std::int64_t clients = 0;
    std::int64_t batch = 0;
    std::int64_t transfers_per_s = 0;
    Latency latency;  // of a batch
    std::int64_t bytes_per_transfer = 0;
    std::int64_t disk_floor_transfers_per_s = 0;  // batches of the same bytes, one after another, just before or after
    bool floor_is_sound = false;                  // false: the floor says little, see DiskBeside
    std::optional<std::int64_t> times_postgres_percent;
};
BOOST_DESCRIBE_STRUCT(TransferRun, (),
                      (clients, batch, transfers_per_s, latency, bytes_per_transfer, disk_floor_transfers_per_s,
                       floor_is_sound, times_postgres_percent))

struct TransfersReport {
    std::string bench;
    Machine machine;
    std::int64_t accounts = 0;
    std::int64_t seconds_per_run = 0;
    std::vector<TransferRun> runs;
    std::int64_t best_transfers_per_s = 0;
    std::optional<PostgresReport> postgres;
    std::optional<std::string> postgres_missing;
};
BOOST_DESCRIBE_STRUCT(TransfersReport, (),
                      (bench, machine, accounts, seconds_per_run, runs, best_transfers_per_s, postgres,
                       postgres_missing))

Result<TransferRun> measure(node::Node& node, const std::string& directory, const Load& load, std::int64_t seconds,
                            std::uint64_t& accepted) {
    // What may become durable together: the batches of all clients.
    const auto together = static_cast<std::int64_t>(load.clients * load.batch);
    const auto before = measure_disk_floor(directory, kUsualBytes * together, kFloorTime);
    if (!before) return tl::make_unexpected(before.error());
    auto outcome =
        run_transfer_load(node, {.key_prefix = std::to_string(load.clients) + "x" + std::to_string(load.batch) + "-",
                                 .clients = load.clients,
                                 .batch = load.batch,
                                 .accounts = kAccounts,
                                 .duration = std::chrono::seconds(seconds)});
    if (outcome.failed > 0) return fault(std::to_string(outcome.failed) + " transfers were not accepted");
    accepted += outcome.accepted;
    TransferRun run;
    run.clients = static_cast<std::int64_t>(load.clients);
    run.batch = static_cast<std::int64_t>(load.batch);
    run.transfers_per_s = per_second(outcome.accepted, outcome.time);
    run.latency = outcome.batches.summary();
    run.bytes_per_transfer = static_cast<std::int64_t>(outcome.record_bytes / outcome.accepted) + kBytesBesideRecord;
    const auto after = measure_disk_floor(directory, run.bytes_per_transfer * together, kFloorTime);
    if (!after) return tl::make_unexpected(after.error());
    const DiskBeside disk{*before, *after};
    run.disk_floor_transfers_per_s = disk.best_batches_per_s() * together;
    run.floor_is_sound = disk.is_sound_for(run.transfers_per_s / together);
    return run;
}

// A record for every answer, and no money has come or gone.
Result<void> check(node::Node& node, std::uint64_t answered) {
    std::promise<bool> right;
    node.read(
        {[&](const node::Memory& memory, Instant) -> std::shared_ptr<const void> {
             return std::make_shared<bool>(memory.size == answered && memory.state.ledger.balances());
         },
         [&](std::shared_ptr<const void> value) { right.set_value(value && *static_cast<const bool*>(value.get())); }});
    if (!right.get_future().get()) return fault("the books do not balance, or transfers are missing");
    return {};
}

void compare(TransfersReport& report, Result<std::optional<PostgresReport>> postgres) {
    if (!postgres || !*postgres) {
        report.postgres_missing = postgres ? std::string(kPostgresNotMeasured) : postgres.error().message;
        return;
    }
    report.postgres = std::move(*postgres);
    for (TransferRun& run : report.runs)
        run.times_postgres_percent = times_percent(run.transfers_per_s, report.postgres->best_transfers_per_s);
}

}  // namespace

Result<void> bench_transfers(const BenchOptions& options) {
    const auto scratch = ScratchDirectory::make(options.data_directory);
    if (!scratch) return tl::make_unexpected(scratch.error());
    TransfersReport report;
    report.bench = "transfers";
    report.machine = describe_machine(scratch->path());
    report.accounts = static_cast<std::int64_t>(kAccounts);
    report.seconds_per_run = options.seconds > 0 ? options.seconds : kSeconds;
    {
        const auto bench = start_node(scratch->path());
        if (!bench) return tl::make_unexpected(bench.error());
        node::Node& node = *(*bench)->node;
        if (const auto made = register_accounts(node, kAccounts); !made) return made;
        std::uint64_t accepted = 0;
        for (const Load& load : kLoads) {
            auto run = measure(node, scratch->path(), load, report.seconds_per_run, accepted);
            if (!run) return tl::make_unexpected(run.error());
            say(std::to_string(load.clients) + " × " + std::to_string(load.batch) + ": " +
                std::to_string(run->transfers_per_s) + " transfers/s");
            report.best_transfers_per_s = std::max(report.best_transfers_per_s, run->transfers_per_s);
            report.runs.push_back(*run);
        }
        if (const auto right = check(node, kAccounts + accepted); !right) return right;
    }
    compare(report, measure_postgres(scratch->path(), report.seconds_per_run));
    print_report(report, options.json);
    return {};
}

}  // namespace gzl::bench
