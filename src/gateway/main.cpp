// gzl-gateway: the reference gateway of a warehouse.
#include <csignal>

#include <CLI/CLI.hpp>

#include "gateway/runner.hpp"

namespace {

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

Exit codes: 0 stopped or delivered; 1 a person must look; 2 --once gave up, the outbox keeps the message.)";

int run_command(gzl::gateway::RunOptions& options, const std::vector<std::string>& devices,
                const std::vector<std::string>& values) {
    std::vector<std::string> specs = devices;
    specs.insert(specs.end(), values.begin(), values.end());
    for (const std::string& spec : specs) {
        auto device = gzl::gateway::parse_device(spec);
        if (!device) {
            std::fprintf(stderr, "gzl-gateway: %s\n", device.error().message.c_str());
            return 1;
        }
        std::erase_if(options.devices, [&](const auto& other) { return other.code == device->code; });
        options.devices.push_back(std::move(*device));
    }
    if (options.devices.empty()) {
        std::fprintf(stderr, "gzl-gateway: name at least one device with --devices or --value\n");
        return 1;
    }
    return gzl::gateway::run(options, stopping);
}

}  // namespace

int main(int argc, char** argv) {
    gzl::gateway::RunOptions options;
    std::vector<std::string> devices;
    std::vector<std::string> values;
    std::string demo_clock;
    std::int64_t interval_ms = options.interval.count();
    std::int64_t timeout_s = options.give_up_after.count();

    CLI::App app(kAbout);
    app.footer(kExamples);
    app.require_subcommand(1);
    CLI::App* run = app.add_subcommand("run", "Measure and deliver until stopped (SIGINT, SIGTERM)");
    run->footer(kExamples);
    run->add_option("--server", options.server, "base URL of the platform")->required();
    run->add_option("--gateway", options.gateway, "code of this gateway in the county's configuration")->required();
    run->add_option("--key", options.key_file, "this gateway's private key (PEM, mode 0600)")->required();
    run->add_option("--server-key", options.server_key, "the platform's receipt key, ed25519:… or sm2-sm3:…")
        ->required();
    run->add_option("--outbox", options.outbox_file, "outbox file, made when absent; keep it on a real disk")
        ->required();
    run->add_option("--devices", devices, "simulated devices, CODE=VALUE~ERROR; whole numbers, kg for scales");
    run->add_option("--value", values, "CODE=VALUE: this exact value instead of a simulated one");
    run->add_option("--interval-ms", interval_ms, "between measurements")
        ->check(CLI::Range(std::int64_t{10}, std::int64_t{3'600'000}))
        ->capture_default_str();
    run->add_flag("--once", options.once, "one message, then end as soon as the outbox is empty");
    run->add_option("--timeout-s", timeout_s, "how long --once keeps trying")->capture_default_str();
    run->add_option("--demo-clock", demo_clock,
                    "the instant of every measurement, for a platform whose clock is moved by hand");
    CLI11_PARSE(app, argc, argv);
    if (!demo_clock.empty()) {
        options.demo_clock = gzl::Instant::parse(demo_clock);
        if (!options.demo_clock) {
            std::fprintf(stderr, "gzl-gateway: --demo-clock is an instant such as 2026-02-28T01:00:00.000Z\n");
            return 1;
        }
    }

    options.interval = std::chrono::milliseconds(interval_ms);
    options.give_up_after = std::chrono::seconds(timeout_s);
    std::signal(SIGINT, stop);
    std::signal(SIGTERM, stop);
    return run_command(options, devices, values);
}
