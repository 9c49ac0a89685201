// `gzl bench telemetry`: signed messages of many gateways through HTTP, then by way of an MQTT broker: checked, stored
// as columns, committed in the log, judged by the rules, acknowledged by a signed receipt. Beside it what hashing
// alone, rows in a table alone and the broker alone would do.
#include <algorithm>
#include <filesystem>
#include <thread>

#include "app/bench/bench_broker.hpp"
#include "app/bench/bench_county.hpp"
#include "app/bench/bench_platform.hpp"
#include "app/bench/benches.hpp"
#include "app/bench/report.hpp"
#include "app/bench/scratch_directory.hpp"
#include "app/bench/telemetry_floors.hpp"
#include "app/bench/telemetry_load.hpp"
#include "eventlog/sqlite_db.hpp"

namespace gzl::bench {

namespace {

constexpr std::size_t kGateways = 8;
constexpr std::size_t kAlerts = 100;  // in each round: quiet, and beside the load
constexpr std::string_view kAlertGateway = "gw-alerts";
constexpr std::int64_t kSeconds = 5;  // of load at the speed that is aimed at
constexpr std::int64_t kAim_per_s = 500'000;
constexpr std::int64_t kPile_kg = 2'600'000;  // what the county's books have in the zone

// One way of the messages.
struct WayReport {
    std::int64_t readings = 0;
    std::int64_t readings_per_s = 0;
    Latency message_latency;
    std::int64_t server_cpu_percent = 0;     // of one core
    std::int64_t generator_cpu_percent = 0;  // of one core: the load's own threads
    std::int64_t server_cpu_ns_per_reading = 0;
    Latency alert_latency_quiet;   // from the reading's message to its receipt, with the alert durable
    Latency alert_latency_loaded;  // beside the load
};
BOOST_DESCRIBE_STRUCT(WayReport, (),
                      (readings, readings_per_s, message_latency, server_cpu_percent, generator_cpu_percent,
                       server_cpu_ns_per_reading, alert_latency_quiet, alert_latency_loaded))

// The broker alone: the same payloads through it, and nobody does anything with them.
struct BrokerReport {
    std::int64_t readings_per_s = 0;
    std::int64_t messages_per_s = 0;
    std::int64_t mib_per_s = 0;
    std::int64_t cpu_percent = 0;            // of one core
    std::int64_t cpu_percent_of_ingest = 0;  // the same, over the whole part by way of it
    std::int64_t ingest_percent = 0;         // readings taken by the platform for a hundred that the broker carries
};
BOOST_DESCRIBE_STRUCT(BrokerReport, (),
                      (readings_per_s, messages_per_s, mib_per_s, cpu_percent, cpu_percent_of_ingest, ingest_percent))

struct TelemetryReport {
    std::string bench;
    Machine machine;
    std::int64_t gateways = 0;
    std::int64_t readings_per_message = 0;
    WayReport http;
    std::optional<WayReport> mqtt;
    std::optional<BrokerReport> broker;
    std::optional<std::string> mqtt_skipped;          // why there is no such part
    std::int64_t record_bytes_per_1000_readings = 0;  // columns, and what proves each message
    std::int64_t file_bytes_per_1000_readings = 0;    // the whole store
    std::int64_t log_bytes_per_1000_readings = 0;     // the commitments
    std::int64_t alerts = 0;
    std::int64_t hash_floor_readings_per_s = 0;  // salt, leaf and tree of the same readings, one thread
    std::int64_t row_floor_readings_per_s = 0;   // one durable row each, a transaction for each message, one thread
};
BOOST_DESCRIBE_STRUCT(TelemetryReport, (),
                      (bench, machine, gateways, readings_per_message, http, mqtt, broker, mqtt_skipped,
                       record_bytes_per_1000_readings, file_bytes_per_1000_readings, log_bytes_per_1000_readings,
                       alerts, hash_floor_readings_per_s, row_floor_readings_per_s))

std::string alert_scale(std::size_t number) {
    return "scale-L" + std::to_string(number);
}

std::string_view kind_of(const std::string& code) {
    if (code.starts_with("scale")) return "floor_scale";
    if (code.starts_with("temp")) return "temperature";
    return code.starts_with("humid") ? "humidity" : "door";
}

struct NewGateway {
    std::size_t number = 0;
    std::string code;
    std::string warehouse;
    std::string zone;
    std::vector<std::string> devices;
};

// With its key and its devices.
Result<evidence::PrivateKey> add_gateway(node::Node& node, const BenchCounty& county, const NewGateway& gateway) {
    const std::string& code = gateway.code;
    auto key = evidence::PrivateKey::generate(evidence::KeyAlgorithm::ed25519);
    const core::Actor& system = county.actors[static_cast<std::size_t>(Who::system)];
    const auto run = [&](std::string_view command, const std::string& input) {
        return run_command(node, system, command, input);
    };
    auto done = run("RegisterKey", R"({"organisation":"org-000002","name":")" + code + R"(","public_key":")" +
                                       key.public_key().text() + R"(","roles":["gateway"],"valid_from":")" +
                                       county.today.plus_days(-2).text() + R"(","valid_to":")" +
                                       county.today.plus_days(300).text() + R"("})");
    if (done)
        done = run("RegisterGateway",
                   R"({"code":")" + code + R"(","warehouse":")" + gateway.warehouse + R"(","key":")" + code + R"("})");
    for (const std::string& device : gateway.devices)
        if (done)
            done = run("RegisterDevice", R"({"gateway":")" + id_text("gateway", gateway.number) + R"(","code":")" +
                                             device + R"(","kind":")" + std::string(kind_of(device)) + R"(","zone":")" +
                                             gateway.zone + R"(","calibrated_on":")" + county.today.text() +
                                             R"(","mpe":60})");
    if (!done) return tl::make_unexpected(done.error());
    return key;
}

// A pile that is there and then is not, on one scale after another: an alert each.
Result<Latencies> raise_alerts(MessageChain& chain, const MakePoster& make_poster, std::size_t first, Instant from) {
    const auto poster = make_poster(std::string(kAlertGateway), true);
    if (!poster) return tl::make_unexpected(poster.error());
    Latencies latencies;
    for (std::size_t scale = first; scale < first + kAlerts; ++scale)
        for (const std::int64_t value : {kPile_kg, std::int64_t{0}}) {
            std::vector<telemetry::Reading> readings;
            for (std::uint64_t i = 0; i < 3; ++i) {
                const std::uint64_t sequence = (value == 0 ? 4 : 1) + i;
                readings.push_back(
                    {alert_scale(scale), sequence, from.plus_ms(static_cast<std::int64_t>(sequence) * 1'000), value});
            }
            const auto time = (*poster)->post(chain.next(std::move(readings), from));
            if (!time) return tl::make_unexpected(time.error());
            if (value == 0) latencies.add(*time);
        }
    return latencies;
}

std::int64_t alerts_in(const eventlog::EventLog& log, std::int64_t& record_bytes) {
    std::int64_t alerts = 0;
    static_cast<void>(log.read(0, log.size(), [&](const eventlog::StoredRecord& stored) {
        // One of a zone's scales raises the alert, the others within a minute are observed with it.
        const bool is_alert = stored.record.find("\"kind\":\"AlertRaised\"") != std::string::npos ||
                              stored.record.find("\"kind\":\"AlertObserved\"") != std::string::npos;
        if (is_alert && stored.record.find("\"originator\":\"gw-alerts/") != std::string::npos) ++alerts;
        if (stored.record.find("\"kind\":\"ReadingsCommitted\"") != std::string::npos)
            record_bytes += static_cast<std::int64_t>(stored.record.size());
        return true;
    }));
    return alerts;
}

Result<void> fill_sizes(TelemetryReport& report, std::int64_t readings, const std::string& store,
                        const eventlog::EventLog& log) {
    auto db = eventlog::SqliteConnection::open(store, SQLITE_OPEN_READWRITE);
    if (!db) return tl::make_unexpected(db.error());
    const auto records = db->integer("select sum(length(record)) from messages");
    const auto folded = db->execute("pragma wal_checkpoint(truncate)");
    if (!records || !folded) return tl::make_unexpected(db->latest_fault());
    std::int64_t committed = 0;
    report.alerts = alerts_in(log, committed);
    report.record_bytes_per_1000_readings = *records * 1'000 / readings;
    report.file_bytes_per_1000_readings =
        static_cast<std::int64_t>(std::filesystem::file_size(store)) * 1'000 / readings;
    report.log_bytes_per_1000_readings = committed * 1'000 / readings;
    return {};
}

// The county with everything that sends, its messages signed.
struct Scene {
    std::unique_ptr<BenchNode> bench;
    Instant now;
    std::optional<MessageChain> alerts;
    std::vector<LoadGateway> gateways;
};

Result<Scene> set_scene(const std::string& directory, std::size_t messages, std::size_t alerts) {
    Scene scene;
    auto bench = start_node(directory);
    if (!bench) return tl::make_unexpected(bench.error());
    scene.bench = std::move(*bench);
    node::Node& node = *scene.bench->node;
    scene.now = scene.bench->clock.now();
    const auto county = set_up_county(node, scene.now.date());
    if (!county) return tl::make_unexpected(county.error());
    std::vector<std::string> scales;
    for (std::size_t i = 0; i < alerts; ++i) scales.push_back(alert_scale(i));
    auto alert_key = add_gateway(node, *county, {1, std::string(kAlertGateway), "warehouse-000001", "A1", scales});
    if (!alert_key) return tl::make_unexpected(alert_key.error());
    scene.alerts.emplace(std::string(kAlertGateway), *alert_key);
    say("signing " + std::to_string(messages * kGateways) + " messages");
    std::string zones;
    for (std::size_t i = 1; i <= kGateways; ++i) zones.append(i > 1 ? ",\"Z" : "\"Z").append(std::to_string(i) + "\"");
    const auto warehouse = run_command(
        node, county->actors[static_cast<std::size_t>(Who::system)], "RegisterWarehouse",
        R"({"code":"GX-C02","name":"二号仓","central":false,"supervisor":"org-000002","zones":[)" + zones + "]}");
    if (!warehouse) return tl::make_unexpected(warehouse.error());
    for (std::size_t i = 1; i <= kGateways; ++i) {
        const std::string code = "gw-" + std::to_string(i);
        auto key =
            add_gateway(node, *county, {i + 1, code, "warehouse-000002", "Z" + std::to_string(i), device_codes()});
        if (!key) return tl::make_unexpected(key.error());
        scene.gateways.push_back({code, *key, {}});
        sign_messages(scene.gateways.back(), messages, scene.now.plus_ms(-30 * std::int64_t{86'400'000}));
    }
    return scene;
}

// Alerts alone, then the load and as many alerts beside it.
Result<WayReport> measure_way(Scene& scene, const MakePoster& make_poster, Part part, std::size_t first_alert) {
    say("raising alerts");
    auto quiet = raise_alerts(*scene.alerts, make_poster, first_alert, scene.now);
    if (!quiet) return tl::make_unexpected(quiet.error());
    say("posting, and raising alerts beside it");
    Result<Latencies> loaded = Latencies{};
    std::thread alerts([&] { loaded = raise_alerts(*scene.alerts, make_poster, first_alert + kAlerts, scene.now); });
    auto outcome = post_all(scene.gateways, part, make_poster);
    alerts.join();
    if (!outcome) return tl::make_unexpected(outcome.error());
    if (!loaded) return tl::make_unexpected(loaded.error());

    const std::size_t readings = part.count * kGateways * kReadingsPerMessage;
    const auto time_us = std::chrono::duration_cast<std::chrono::microseconds>(outcome->time).count();
    const std::int64_t server_us = outcome->process_cpu_us - outcome->generator_cpu_us;
    WayReport report;
    report.readings = static_cast<std::int64_t>(readings);
    report.readings_per_s = per_second(readings, outcome->time);
    report.message_latency = outcome->latencies.summary();
    report.server_cpu_percent = server_us * 100 / time_us;
    report.generator_cpu_percent = outcome->generator_cpu_us * 100 / time_us;
    report.server_cpu_ns_per_reading = server_us * 1'000 / report.readings;
    report.alert_latency_quiet = quiet->summary();
    report.alert_latency_loaded = loaded->summary();
    return report;
}

std::int64_t percent_of(std::int64_t cpu_us, SteadyClock::duration time) {
    return cpu_us * 100 /
           std::max<std::int64_t>(1, std::chrono::duration_cast<std::chrono::microseconds>(time).count());
}

// The broker alone first, with the very payloads that the platform then takes by way of it.
Result<void> measure_mqtt(Scene& scene, BenchPlatform& platform, const std::string& directory, Part part,
                          TelemetryReport& report) {
    const auto broker = BenchBroker::start(directory);
    if (!broker) return tl::make_unexpected(broker.error());
    say("the broker alone");
    std::int64_t used = broker->cpu_us();
    const auto limit = measure_broker(*broker, scene.gateways, part);
    if (!limit) return tl::make_unexpected(limit.error());
    const std::size_t messages = part.count * kGateways;
    BrokerReport alone{.readings_per_s = per_second(messages * kReadingsPerMessage, limit->time),
                       .messages_per_s = per_second(messages, limit->time),
                       .mib_per_s = per_second(limit->bytes, limit->time) >> 20,
                       .cpu_percent = percent_of(broker->cpu_us() - used, limit->time)};
    if (auto listening = platform.listen_to(broker->port()); !listening) return listening;
    used = broker->cpu_us();
    const auto begin = SteadyClock::now();
    auto way = measure_way(scene, mqtt_posters(broker->port()), part, 2 * kAlerts);
    if (!way) return tl::make_unexpected(way.error());
    alone.cpu_percent_of_ingest = percent_of(broker->cpu_us() - used, SteadyClock::now() - begin);
    alone.ingest_percent = times_percent(way->readings_per_s, alone.readings_per_s);
    report.mqtt = *way;
    report.broker = alone;
    platform.stop_listening();
    return {};
}

Result<void> measure(const BenchOptions& options, const std::string& directory, TelemetryReport& report) {
    const std::int64_t seconds = options.seconds > 0 ? options.seconds : kSeconds;
    const auto messages = static_cast<std::size_t>(seconds * kAim_per_s) / kReadingsPerMessage / kGateways;
    const std::size_t ways = BenchBroker::is_installed() ? 2 : 1;
    auto scene = set_scene(directory, ways * messages, ways * 2 * kAlerts);
    if (!scene) return tl::make_unexpected(scene.error());
    {
        const auto platform = BenchPlatform::start(*scene->bench, directory);
        if (!platform) return tl::make_unexpected(platform.error());
        auto http = measure_way(*scene, http_posters((*platform)->port()), {0, messages}, 0);
        if (!http) return tl::make_unexpected(http.error());
        report.http = *http;
        if (ways == 1) {
            report.mqtt_skipped = "mosquitto is not installed: scripts/install.sh test";
            say("MQTT skipped: " + *report.mqtt_skipped);
        } else if (auto done = measure_mqtt(*scene, **platform, directory, {messages, messages}, report); !done) {
            return done;
        }
        const std::int64_t readings = report.http.readings + (report.mqtt ? report.mqtt->readings : 0);
        if (auto filled = fill_sizes(report, readings, BenchPlatform::readings_file(directory), *scene->bench->log);
            !filled)
            return filled;
    }
    if (report.alerts != static_cast<std::int64_t>(ways * 2 * kAlerts))
        return fault(std::to_string(report.alerts) + " alerts were raised instead of " +
                     std::to_string(ways * 2 * kAlerts));
    const std::string& floor_message = scene->gateways.front().messages.front();
    report.hash_floor_readings_per_s = hash_floor(floor_message);
    const auto rows = row_floor(directory + "/rows.sqlite", floor_message);
    if (!rows) return tl::make_unexpected(rows.error());
    report.row_floor_readings_per_s = *rows;
    return {};
}

}  // namespace

Result<void> bench_telemetry(const BenchOptions& options) {
    const auto scratch = ScratchDirectory::make(options.data_directory);
    if (!scratch) return tl::make_unexpected(scratch.error());
    TelemetryReport report;
    report.bench = "telemetry";
    report.machine = describe_machine(scratch->path());
    report.gateways = kGateways;
    report.readings_per_message = kReadingsPerMessage;
    if (auto measured = measure(options, scratch->path(), report); !measured) return measured;
    print_report(report, options.json);
    return {};
}

}  // namespace gzl::bench
