// gzl-bank: a reference bank, to run beside the platform and to read when a bank builds its own side of the link.
#include <csignal>
#include <cstdio>
#include <fstream>

#include <CLI/CLI.hpp>

#include "api/http_signature.hpp"
#include "bank/server.hpp"
#include "bank/statement.hpp"
#include "bank/store.hpp"

using namespace gzl;

namespace {

constexpr int kFailed = 1;

struct Arguments {
    std::filesystem::path data;
    std::filesystem::path config;
    std::string address = "127.0.0.1";
    std::uint16_t port = 8090;
    std::string algorithm = "ed25519";
    std::string date;
    std::string format = "csv";
};

int fail(const std::string& message) {
    std::fprintf(stderr, "gzl-bank: %s\n", message.c_str());
    return kFailed;
}

int init(const Arguments& arguments) {
    std::error_code error;
    std::filesystem::create_directories(arguments.data, error);
    if (error) return fail("cannot make " + arguments.data.string() + ": " + error.message());

    const auto key_file = arguments.data / "bank.key";
    if (!std::filesystem::exists(key_file)) {
        const auto algorithm =
            arguments.algorithm == "ed25519" ? evidence::KeyAlgorithm::ed25519 : evidence::KeyAlgorithm::sm2_sm3;
        const auto saved = evidence::PrivateKey::generate(algorithm).save(key_file);
        if (!saved) return fail(saved.error().message);
    }
    const auto key = evidence::PrivateKey::load(key_file);
    if (!key) return fail(key.error().message);

    const auto config_file = arguments.data / "bank.toml";
    if (!std::filesystem::exists(config_file)) {
        std::ofstream file(config_file);
        std::filesystem::permissions(config_file,
                                     std::filesystem::perms::owner_read | std::filesystem::perms::owner_write, error);
        file << bank::sample_config(api::new_nonce());
        if (error || !file.flush()) return fail("cannot write " + config_file.string());
    }
    std::printf("%s\n", key->public_key().text().c_str());
    return 0;
}

int serve(const Arguments& arguments) {
    const auto config_file = arguments.config.empty() ? arguments.data / "bank.toml" : arguments.config;
    auto config = bank::load_config(config_file, arguments.data);
    if (!config) return fail(config.error().message);

    // Before any thread starts, so that every thread leaves these signals to sigwait.
    sigset_t signals;
    sigemptyset(&signals);
    sigaddset(&signals, SIGINT);
    sigaddset(&signals, SIGTERM);
    pthread_sigmask(SIG_BLOCK, &signals, nullptr);
    std::signal(SIGPIPE, SIG_IGN);

    const auto server = bank::Server::start({arguments.address, arguments.port, arguments.data}, *config);
    if (!server) return fail(server.error().message);
    std::printf("listening on %s:%u\n", arguments.address.c_str(), static_cast<unsigned>((*server)->port()));
    std::fflush(stdout);
    int received = 0;
    sigwait(&signals, &received);
    return 0;
}

int statement(const Arguments& arguments) {
    const auto date = Date::parse(arguments.date);
    if (!date) return fail("'" + arguments.date + "' is no date; write the year, month and day: 2026-03-31");
    const auto config_file = arguments.config.empty() ? arguments.data / "bank.toml" : arguments.config;
    const auto config = bank::load_config(config_file, arguments.data);
    if (!config) return fail(config.error().message);
    const auto file = arguments.data / "bank.sqlite";
    if (!std::filesystem::exists(file)) return fail("there is no " + file.string() + "; has the bank ever run?");
    const auto store = bank::Store::open(file, config->own_funds);
    if (!store) return fail(store.error().message);
    const auto made = (*store)->transact(
        [&](bank::Database& database) { return bank::statement_of(database, config->reference_prefix, *date); });
    if (!made) return fail(made.error().message);
    std::fputs((arguments.format == "csv" ? bank::to_csv(*made) : bank::to_camt053(*made)).c_str(), stdout);
    return 0;
}

constexpr const char* kAbout = R"(A reference bank for Guanzhilian: its own process, database, key and rules.

It takes applications, disbursements, repayments and releases from the platform,
decides by its rules, moves money in a simulated core-banking ledger, and
confirms. Both sides sign every message.

First time:
  1. gzl-bank init --data ./laishang     prints the public key: put it into the
                                         county configuration of the platform
  2. edit ./laishang/bank.toml           the platform's URL and public key, rules
  3. gzl-bank serve --data ./laishang --port 8090

Then, on the same machine (TOKEN stands in bank.toml):
  curl -H "Authorization: Bearer $TOKEN" http://127.0.0.1:8090/bank/status
  curl -H "Authorization: Bearer $TOKEN" http://127.0.0.1:8090/bank/behaviour \
       -d '{"mode":"slow","delay_ms":3000}'
       modes: normal slow silent failing duplicating contradicting
  curl -H "Authorization: Bearer $TOKEN" http://127.0.0.1:8090/bank/deposits \
       -d '{"enterprise_code":"91350200MA2YJ1XR9G","amount_fen":5000000}'
)";

}  // namespace

int main(int argc, char** argv) {
    Arguments arguments;
    CLI::App app(kAbout, "gzl-bank");
    app.require_subcommand(1);

    auto* init_command = app.add_subcommand("init", "Make the key and a sample configuration; print the public key");
    init_command->add_option("--data", arguments.data, "Directory of the bank; made when absent")->required();
    init_command->add_option("--algorithm", arguments.algorithm, "Of a new key")
        ->check(CLI::IsMember({"ed25519", "sm2-sm3"}))
        ->capture_default_str();

    auto* serve_command = app.add_subcommand("serve", "Run the bank until SIGINT or SIGTERM");
    serve_command->add_option("--data", arguments.data, "Directory of the key and of bank.sqlite")->required();
    serve_command->add_option("--config", arguments.config, "Configuration [DATA/bank.toml]");
    serve_command->add_option("--address", arguments.address, "Address to listen on")->capture_default_str();
    serve_command->add_option("--port", arguments.port, "Port to listen on; 0 picks a free one")->capture_default_str();

    auto* statement_command =
        app.add_subcommand("statement", "Print the statement of a day over the lending account; the bank may run");
    statement_command->add_option("--data", arguments.data, "Directory of the bank")->required();
    statement_command->add_option("--config", arguments.config, "Configuration [DATA/bank.toml]");
    statement_command->add_option("--date", arguments.date, "Day, such as 2026-03-31")->required();
    statement_command->add_option("--format", arguments.format, "Of the statement")
        ->check(CLI::IsMember({"csv", "camt.053"}))
        ->capture_default_str();

    CLI11_PARSE(app, argc, argv);
    if (*init_command) return init(arguments);
    return *statement_command ? statement(arguments) : serve(arguments);
}
