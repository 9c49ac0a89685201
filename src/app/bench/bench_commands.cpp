// `gzl bench commands`: the business of a county through HTTP, durable, over keep-alive connections.
#include "app/bench/bench_county.hpp"
#include "app/bench/bench_platform.hpp"
#include "app/bench/benches.hpp"
#include "app/bench/disk_floor.hpp"
#include "app/bench/http_load.hpp"
#include "app/bench/postgres_report.hpp"
#include "app/bench/report.hpp"
#include "app/bench/scratch_directory.hpp"

namespace gzl::bench {

namespace {

constexpr std::int64_t kSeconds = 20;
constexpr std::int64_t kPostgresSeconds = 5;
constexpr std::chrono::milliseconds kFloorTime{2'000};
constexpr std::int64_t kUsualBatchBytes = 8 << 10;    // for the disk before the run, when the true size is not known
constexpr std::size_t kSignedAheadPerSecond = 2'000;  // of each kind; beyond it they are signed while measuring
constexpr std::int64_t kBytesBesideRecord = sizeof(Salt) + sizeof(Hash);

struct CommandsReport {
    std::string bench;
    Machine machine;
    std::int64_t connections = 0;
    std::int64_t seconds = 0;
    std::int64_t commands = 0;  // all accepted; a refusal ends the bench
    std::int64_t commands_per_s = 0;
    Latency latency;
    std::int64_t signed_permille = 0;        // of the commands: a machine's signature checked, the answer signed
    std::int64_t server_cpu_percent = 0;     // of one core
    std::int64_t generator_cpu_percent = 0;  // of one core: the load's own thread
    std::int64_t server_cpu_ns_per_command = 0;
    std::int64_t batches_per_s = 0;
    std::int64_t commands_per_batch = 0;  // made durable together
    std::int64_t record_bytes_per_command = 0;
    std::int64_t answer_bytes_per_command = 0;
    DiskBeside disk;
    std::int64_t disk_floor_commands_per_s = 0;  // batches of the same bytes, one after another: the better of the two
    bool floor_is_sound = false;                 // false: the floor says little, see DiskBeside
    std::optional<std::int64_t> times_postgres_percent;
    std::optional<PostgresReport> postgres;
    std::optional<std::string> postgres_missing;
};
BOOST_DESCRIBE_STRUCT(CommandsReport, (),
                      (bench, machine, connections, seconds, commands, commands_per_s, latency, signed_permille,
                       server_cpu_percent, generator_cpu_percent, server_cpu_ns_per_command, batches_per_s,
                       commands_per_batch, record_bytes_per_command, answer_bytes_per_command, disk,
                       disk_floor_commands_per_s, floor_is_sound, times_postgres_percent, postgres, postgres_missing))

Result<std::int64_t> record_bytes(const eventlog::EventLog& log, std::uint64_t from) {
    std::int64_t bytes = 0;
    const auto read = log.read(from, log.size(), [&](const eventlog::StoredRecord& stored) {
        bytes += static_cast<std::int64_t>(stored.record.size()) + kBytesBesideRecord;
        return true;
    });
    if (!read) return tl::make_unexpected(read.error());
    return bytes;
}

void fill(CommandsReport& report, HttpLoadOutcome& outcome) {
    const auto commands = static_cast<std::int64_t>(outcome.commands);
    const auto all = static_cast<std::int64_t>(outcome.all_commands);
    const auto time_us = std::chrono::duration_cast<std::chrono::microseconds>(outcome.time).count();
    const std::int64_t server_us = outcome.process_cpu_us - outcome.generator_cpu_us;
    report.seconds = time_us / 1'000'000;
    report.commands = commands;
    report.commands_per_s = per_second(outcome.commands, outcome.time);
    report.latency = outcome.latencies.summary();
    report.signed_permille = static_cast<std::int64_t>(outcome.signed_commands) * 1'000 / all;
    report.server_cpu_percent = server_us * 100 / time_us;
    report.generator_cpu_percent = outcome.generator_cpu_us * 100 / time_us;
    report.server_cpu_ns_per_command = server_us * 1'000 / commands;
    report.answer_bytes_per_command = static_cast<std::int64_t>(outcome.answer_bytes) / commands;
}

Result<void> measure(const BenchOptions& options, const std::string& directory, CommandsReport& report) {
    const auto bench = start_node(directory);
    if (!bench) return tl::make_unexpected(bench.error());
    const auto county = set_up_county(*(*bench)->node, (*bench)->clock.now().date());
    if (!county) return tl::make_unexpected(county.error());
    const auto platform = BenchPlatform::start(**bench, directory);
    if (!platform) return tl::make_unexpected(platform.error());
    auto logins = (*platform)->sign_in(*county);
    if (!logins) return tl::make_unexpected(logins.error());
    JourneyPlan plan(*county, std::move(*logins));
    const std::int64_t seconds = options.seconds > 0 ? options.seconds : kSeconds;
    say("signing the bank's confirmations");
    plan.drawdowns.sign_ahead(static_cast<std::size_t>(seconds) * kSignedAheadPerSecond);
    plan.repayments.sign_ahead(static_cast<std::size_t>(seconds) * kSignedAheadPerSecond);

    const std::uint64_t first = (*bench)->node->durable_size();
    const std::uint64_t batches = (*bench)->batches;
    say("sending commands for " + std::to_string(seconds) + " s");
    auto outcome = run_http_load(plan, {.port = (*platform)->port(),
                                        .connections = static_cast<std::size_t>(report.connections),
                                        .duration = std::chrono::seconds(seconds)});
    if (!outcome) return tl::make_unexpected(outcome.error());
    fill(report, *outcome);
    const auto all = static_cast<std::int64_t>(outcome->all_commands);
    const auto made = static_cast<std::int64_t>(std::max<std::uint64_t>(1, (*bench)->batches - batches));
    report.commands_per_batch = std::max<std::int64_t>(1, all / made);
    report.batches_per_s = report.commands_per_s / report.commands_per_batch;
    const auto bytes = record_bytes(*(*bench)->log, first);
    if (!bytes) return tl::make_unexpected(bytes.error());
    report.record_bytes_per_command = *bytes / all;
    return {};
}

}  // namespace

Result<void> bench_commands(const BenchOptions& options) {
    if (options.connections < 1) return fault("there must be a connection");
    const auto scratch = ScratchDirectory::make(options.data_directory);
    if (!scratch) return tl::make_unexpected(scratch.error());
    CommandsReport report;
    report.bench = "commands";
    report.machine = describe_machine(scratch->path());
    report.connections = options.connections;
    const auto before = measure_disk_floor(scratch->path(), kUsualBatchBytes, kFloorTime);
    if (!before) return tl::make_unexpected(before.error());
    if (const auto measured = measure(options, scratch->path(), report); !measured) return measured;
    const auto after =
        measure_disk_floor(scratch->path(), report.record_bytes_per_command * report.commands_per_batch, kFloorTime);
    if (!after) return tl::make_unexpected(after.error());
    report.disk = {*before, *after};
    report.disk_floor_commands_per_s = report.disk.best_batches_per_s() * report.commands_per_batch;
    report.floor_is_sound = report.disk.is_sound_for(report.batches_per_s);
    auto postgres = measure_postgres(scratch->path(), options.seconds > 0 ? options.seconds : kPostgresSeconds);
    if (postgres && *postgres) {
        report.postgres = std::move(*postgres);
        report.times_postgres_percent = times_percent(report.commands_per_s, report.postgres->best_transfers_per_s);
    } else {
        report.postgres_missing = postgres ? std::string(kPostgresNotMeasured) : postgres.error().message;
    }
    print_report(report, options.json);
    return {};
}

}  // namespace gzl::bench
