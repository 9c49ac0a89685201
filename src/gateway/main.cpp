// gzl-gateway: the reference gateway of a warehouse.
#include <csignal>

#include <CLI/CLI.hpp>

#include "gateway/replay.hpp"
#include "gateway/runner.hpp"

namespace {

using namespace gzl;

std::atomic<bool> stopping{false};

void stop(int) {
    stopping = true;
}

constexpr const char* kAbout = R"(The gateway of a warehouse: reads its devices, signs what they say, delivers it.

Every message is on disk in the outbox before it is sent, and is deleted only when the server has said, with a signature
that is checked against --server-key, that it is durable. The process may be killed at any moment.)";

constexpr const char* kExamples = R"(
Examples
  a floor scale with 2 600 t on it, true to 200 kg, and a thermometer at 5.2 degrees, every five seconds:
    gzl-gateway run --server http://127.0.0.1:8080 --gateway gw-central --key gw-central.pem \
        --server-key ed25519:AAAA… --outbox gw-central.sqlite --devices scale-A1=2600000~200 temp-A1=52~3
  one exact message, for a test; waits until the server has it:
    gzl-gateway run … --once --value scale-A1=2340000
  by way of a broker, with a scale that settles and a tag at 12.50 m, 8.30 m, and faults with their truth:
    gzl-gateway run --mqtt mqtts://127.0.0.1:8883 --mqtt-ca ca.crt --mqtt-cert gw-central.crt \
        --mqtt-key gw-central.key --warehouse central … --devices scale-A1=scale:2600000~200 tag-1=uwb:1250,830~20 \
        --scenario night.txt --truth truth.csv
  readings of others:
    gzl-gateway replay … --device-column mote --time-column time --value-column temperature --scale 10 motes.csv

Exit codes: 0 stopped or delivered; 1 a person must look; 2 gave up, the outbox keeps the rest.)";

struct CommandLine {
    gateway::RunOptions run;
    gateway::ReplayOptions replay;
    std::vector<std::string> devices;
    std::vector<std::string> values;
    std::string scenario_file;
    std::string demo_clock;
    std::string clock_from;
    std::string start;
    std::string time_format = "rfc3339";
    std::int64_t interval_ms = 5'000;
    std::int64_t message_ms = 1'000;
    std::int64_t timeout_s = 60;
    std::int64_t replay_timeout_s = 600;
    std::int64_t patience_s = 10;
};

int fail(const std::string& why) {
    std::fprintf(stderr, "gzl-gateway: %s\n", why.c_str());
    return 1;
}

void add_station(CLI::App* command, gateway::StationOptions& station, std::int64_t& patience_s) {
    gateway::TransportOptions& way = station.transport;
    command->add_option("--server", way.server, "base URL of the platform, for HTTP");
    command->add_option("--mqtt", way.mqtt, "broker instead, such as mqtts://127.0.0.1:8883");
    command->add_option("--mqtt-ca", way.tls.ca, "certificate of the CA that signed the broker's");
    command->add_option("--mqtt-cert", way.tls.cert, "this gateway's certificate; its common name is the code");
    command->add_option("--mqtt-key", way.tls.key, "the certificate's private key");
    command->add_option("--warehouse", way.warehouse, "code of the warehouse, for the broker's topics");
    command->add_option("--gateway", station.gateway, "code of this gateway in the county's configuration")->required();
    command->add_option("--key", station.key_file, "this gateway's private key (PEM, mode 0600)")->required();
    command->add_option("--server-key", station.server_key, "the platform's receipt key, ed25519:… or sm2-sm3:…")
        ->required();
    command->add_option("--outbox", station.outbox_file, "outbox file, made when absent; keep it on a real disk")
        ->required();
    command->add_option("--patience-s", patience_s, "how long an answer may take before the message is sent again")
        ->check(CLI::Range(std::int64_t{1}, std::int64_t{600}))
        ->capture_default_str();
    command
        ->add_option("--outbox-readings", station.most_waiting,
                     "so many readings may wait; then the oldest history is shed, events never")
        ->check(CLI::Range(std::uint64_t{1'024}, std::uint64_t{1'000'000'000}))
        ->capture_default_str();
    command->add_flag("--quiet", station.quiet, "no line for each message");
}

CLI::App* add_run(CLI::App& app, CommandLine& line) {
    CLI::App* run = app.add_subcommand("run", "Measure and deliver until stopped (SIGINT, SIGTERM)");
    run->footer(kExamples);
    add_station(run, line.run.station, line.patience_s);
    run->add_option("--devices", line.devices,
                    "simulated devices, CODE=VALUE~ERROR or CODE=MODEL:VALUE~ERROR; whole numbers, kg for scales. "
                    "Models: scale, bridge, uwb (X,Y in cm), ambient, switch");
    run->add_option("--value", line.values, "CODE=VALUE: this exact value instead of a simulated one");
    run->add_option("--interval-ms", line.interval_ms, "between measurements")
        ->check(CLI::Range(std::int64_t{10}, std::int64_t{3'600'000}))
        ->capture_default_str();
    run->add_option("--message-ms", line.message_ms, "readings of so long go into one message")->capture_default_str();
    run->add_flag("--once", line.run.once, "one message, then end as soon as the outbox is empty");
    run->add_option("--timeout-s", line.timeout_s, "how long --once keeps trying")->capture_default_str();
    run->add_option(
        "--scenario", line.scenario_file,
        "faults, a line each: START DURATION FAULT DEVICE [SIZE], such as 10s 20s silence scale-A1. Faults: "
        "silence stuck drift step spike clock_jump duplicate lost out_of_order tamper");
    run->add_option("--truth", line.run.plant.truth_file, "CSV file for when each fault began and ended");
    run->add_option("--seed", line.run.plant.seed, "of the devices' noise")->capture_default_str();
    run->add_option("--clock-from", line.clock_from,
                    "what this gateway's clock shows at the start; it runs on from there");
    run->add_option("--demo-clock", line.demo_clock,
                    "the instant of every measurement, for a platform whose clock is moved by hand");
    return run;
}

void add_replay(CLI::App& app, CommandLine& line) {
    gateway::ReplayOptions& options = line.replay;
    CLI::App* replay = app.add_subcommand("replay", "Deliver the readings of CSV files");
    replay->footer(kExamples);
    add_station(replay, options.station, line.patience_s);
    replay->add_option("files", options.files, "CSV files; the first line names the columns")->required();
    replay->add_option("--device-column", options.device_column, "column of the device")->required();
    replay->add_option("--time-column", options.time_column, "column of the time")->required();
    replay->add_option("--value-column", options.value_column, "column of the value")->required();
    replay->add_option("--sequence-column", options.sequence_column, "column of the device's own numbers");
    replay->add_option("--time-step-ms", options.time_step_ms,
                       "a reading is expected so often: numbers follow from the time");
    replay->add_option("--time-format", line.time_format, "of the time")
        ->check(CLI::IsMember({"rfc3339", "epoch-s", "epoch-ms", "date-time"}))
        ->capture_default_str();
    replay->add_option("--scale", options.scale, "values times this are sent as whole numbers")->capture_default_str();
    replay->add_option("--device-prefix", options.device_prefix, "before the device's name");
    replay->add_option("--start", line.start, "instant to which the earliest reading is moved");
    replay->add_option("--limit", options.limit, "rows of each file; 0: all")->capture_default_str();
    replay->add_option("--speed", options.speed, "times faster than it was; 0: as fast as it goes")
        ->capture_default_str();
    replay->add_option("--timeout-s", line.replay_timeout_s, "how long to wait for the last receipt")
        ->capture_default_str();
}

int run_command(CommandLine& line) {
    gateway::RunOptions& options = line.run;
    std::vector<std::string> specs = line.devices;
    specs.insert(specs.end(), line.values.begin(), line.values.end());
    auto& devices = options.plant.devices;
    for (const std::string& spec : specs) {
        const auto parsed = gateway::parse_device(spec);
        if (!parsed) return fail(parsed.error().message);
        for (const auto& device : *parsed) {
            std::erase_if(devices, [&](const auto& other) { return other.code == device.code; });
            devices.push_back(device);
        }
    }
    if (devices.empty()) return fail("name at least one device with --devices or --value");
    if (!line.scenario_file.empty()) {
        auto scenario = gateway::load_scenario(line.scenario_file);
        if (!scenario) return fail(scenario.error().message);
        options.plant.scenario = std::move(*scenario);
    }
    if (!line.demo_clock.empty()) {
        options.demo_clock = Instant::parse(line.demo_clock);
        if (!options.demo_clock) return fail("--demo-clock is an instant such as 2026-02-28T01:00:00.000Z");
    }
    if (!line.clock_from.empty()) {
        options.clock_from = Instant::parse(line.clock_from);
        if (!options.clock_from) return fail("--clock-from is an instant such as 2026-02-28T01:00:00.000Z");
    }
    options.interval = std::chrono::milliseconds(line.interval_ms);
    options.message_interval = std::chrono::milliseconds(line.message_ms);
    options.station.transport.patience = std::chrono::seconds(line.patience_s);
    options.give_up_after = std::chrono::seconds(line.timeout_s);
    return gateway::run(options, stopping);
}

int replay_command(CommandLine& line) {
    using gateway::TimeFormat;
    gateway::ReplayOptions& options = line.replay;
    if (!line.start.empty()) {
        options.start = Instant::parse(line.start);
        if (!options.start) return fail("--start is an instant such as 2026-02-28T01:00:00.000Z");
    }
    options.time_format = line.time_format == "epoch-s"     ? TimeFormat::epoch_s
                          : line.time_format == "epoch-ms"  ? TimeFormat::epoch_ms
                          : line.time_format == "date-time" ? TimeFormat::date_time
                                                            : TimeFormat::rfc3339;
    options.station.transport.patience = std::chrono::seconds(line.patience_s);
    options.give_up_after = std::chrono::seconds(line.replay_timeout_s);
    return gateway::replay(options, stopping);
}

}  // namespace

int main(int argc, char** argv) {
    static CommandLine line;
    CLI::App app(kAbout);
    app.footer(kExamples);
    app.require_subcommand(1);
    const CLI::App* run = add_run(app, line);
    add_replay(app, line);
    CLI11_PARSE(app, argc, argv);
    std::signal(SIGINT, stop);
    std::signal(SIGTERM, stop);
    std::signal(SIGPIPE, SIG_IGN);
    return run->parsed() ? run_command(line) : replay_command(line);
}
