// The command line of `gzl`.
#include <cstdio>

#include <CLI/CLI.hpp>

#include "api/platform/openapi.hpp"
#include "app/account_commands.hpp"
#include "app/anchor/anchor_command.hpp"
#include "app/bench/bench.hpp"
#include "app/county/check_command.hpp"
#include "app/demo/demo.hpp"
#include "app/fsck_command.hpp"
#include "app/keys/key_commands.hpp"
#include "app/ledger/options.hpp"
#include "app/loan_schedule_command.hpp"
#include "app/readings/reading_views.hpp"
#include "app/replay_command.hpp"
#include "app/rules_command.hpp"
#include "app/serve.hpp"
#include "app/statements/check_command.hpp"
#include "app/verify_command.hpp"
#include "app/witness/witness_command.hpp"

namespace {

using namespace gzl;

// Each sub-command fills its options and, when chosen, runs.
struct CommandLine {
    CLI::App app{"冠之链 Guanzhilian: supply-chain finance for a county"};
    int exit_code = 0;

    template <class Options, class Run>
    CLI::App* add(CLI::App* parent, const char* name, const char* what, Options& options, Run run) {
        CLI::App* command = parent->add_subcommand(name, what);
        command->callback([this, &options, run] { exit_code = run(options); });
        return command;
    }
};

void add_mqtt(CLI::App* command, app::MqttOptions& mqtt) {
    command->add_option("--mqtt", mqtt.url, "MQTT broker beside HTTP for gateways, such as mqtts://127.0.0.1:8883")
        ->envname("GZL_MQTT");
    command->add_option("--mqtt-ca", mqtt.tls.ca, "Certificate of the CA that signed the broker's")
        ->envname("GZL_MQTT_CA");
    command->add_option("--mqtt-cert", mqtt.tls.cert, "Our own certificate for the broker")->envname("GZL_MQTT_CERT");
    command->add_option("--mqtt-key", mqtt.tls.key, "Its private key")->envname("GZL_MQTT_KEY");
}

void add_serve(CommandLine& line) {
    static app::ServeOptions options;
    CLI::App* serve = line.add(&line.app, "serve", "Run the platform", options, app::serve);
    serve->add_option("--data", options.data, "Directory of the log, the keys and the credentials")
        ->envname("GZL_DATA")
        ->capture_default_str();
    serve->add_option("--county", options.county, "County configuration; used when the log is still empty")
        ->envname("GZL_COUNTY");
    serve->add_option("--keys", options.keys, "Directory of the public key files that the configuration names");
    serve->add_option("--bank-endpoint", options.bank_endpoint, "Base URL instead of every agreement's endpoint");
    serve->add_option("--address", options.address, "Address to listen on")->capture_default_str();
    serve->add_option("--port", options.port, "Port to listen on; 0 takes a free one")
        ->envname("GZL_PORT")
        ->capture_default_str();
    serve->add_option("--http-threads", options.http_threads, "Threads that talk to connections")
        ->capture_default_str();
    serve->add_option("--origin", options.origin, "Name of a new log; an existing one keeps its own")
        ->capture_default_str();
    serve->add_option("--policy", options.policy, "Policy file: the witnesses with an address are asked to cosign")
        ->envname("GZL_POLICY");
    add_mqtt(serve, options.mqtt);
    serve->add_option("--scan-command", options.scan_command,
                      "Program that scans each document brought, its path added: exit code 0 is clean, 1 is not");
    serve->add_option("--web", options.web, "Directory of the web page");
    serve->add_option("--demo-clock", options.demo_clock,
                      "Let the business clock stand at this instant and be moved by request");
    serve->add_option("--max-log-pages", options.max_pages,
                      "Largest size of the log in pages of 4096 bytes; 0: the disk's");
    serve
        ->add_option("--keep-readings-days", options.keep_readings_days,
                     "Remove a day's readings so many days after it; for ever when it is not given")
        ->check(CLI::Range(1, 100'000));
    serve->add_flag("--secure-cookies", options.secure_cookies, "Send session cookies over TLS only");
}

void add_demo(CommandLine& line) {
    static app::DemoOptions options;
    CLI::App* demo = line.add(&line.app, "demo", "Play one financing from application to repayment with real processes",
                              options, app::run_demo);
    demo->add_flag("--once", options.once, "End after the job");
    demo->add_flag("--json", options.json, "Only the summary on standard output");
    demo->add_option("--port", options.port, "Port of the platform; 0 takes a free one")->capture_default_str();
    demo->add_option("--data", options.data, "Directory of the demo's data; made anew")->capture_default_str();
    demo->add_option("--county", options.county, "County configuration")->capture_default_str();
    demo->add_option("--web", options.web, "Directory of the web page")->capture_default_str();
}

void add_trust(CLI::App* command, app::TrustOptions& trust) {
    command->add_option("--log-key", trust.log_keys, "Verifier key of the log that you trust (see GET /v1/status)");
    command->add_option("--policy", trust.policy, "Policy file: the logs you trust, the witnesses you ask for");
}

void add_verify(CommandLine& line) {
    static app::VerifyOptions options;
    CLI::App* verify =
        line.add(&line.app, "verify", "Check an exported record offline; exit code 0 says that it is in the log",
                 options, app::run_verify);
    verify->add_option("file", options.file, "Record file, as downloaded beside a fact")->required();
    add_trust(verify, options.trust);
    verify->add_flag("--fork", options.fork, "The file is fork evidence; exit code 0 says that the log is forked");
    verify->add_option("--anchor", options.anchor.node, "Ask this node of a chain whether the checkpoint is anchored");
    verify->add_option("--contract", options.anchor.contract, "Address of the contract on the chain")
        ->needs("--anchor");
    verify->add_option("--log", options.anchor.log,
                       "URL of the log, to show that a later anchored checkpoint extends it");
    verify->add_flag("--json", options.json, "Print JSON");
}

void add_fsck(CommandLine& line) {
    static app::FsckOptions options;
    CLI::App* fsck = line.add(&line.app, "fsck",
                              "Derive a published log anew from its entries; exit code 0 says that all of it is sound",
                              options, app::run_fsck);
    fsck->add_option("log", options.log, "Directory, or URL such as http://127.0.0.1:8400/log")->required();
    add_trust(fsck, options.trust);
    fsck->add_flag("--json", options.json, "Print JSON");
}

void add_witness(CommandLine& line) {
    static app::WitnessOptions options;
    CLI::App* witness =
        line.add(&line.app, "witness", "Cosign checkpoints of logs that only grow, as an independent party", options,
                 app::run_witness);
    witness->add_option("--name", options.name, "Name of the witness's key, such as witness.bank-a.example/w1")
        ->required();
    witness->add_option("--log-key", options.log_keys, "Verifier key of a log to follow (see GET /log/key)");
    witness->add_option("--data", options.data, "Directory of the state and the key")->capture_default_str();
    witness->add_option("--key", options.key, "PEM of the key; default: made in the data directory");
    witness->add_option("--address", options.address, "Address to listen on")->capture_default_str();
    witness->add_option("--port", options.port, "Port to listen on; 0 takes a free one")->capture_default_str();
    witness->add_flag("--print-key", options.print_key, "Print the verifier key for policies, and end");
}

void add_anchor(CommandLine& line) {
    CLI::App* anchor =
        line.app.add_subcommand("anchor", "Put published checkpoints on an EVM chain")->require_subcommand(1);
    const auto add_chain = [](CLI::App* command, app::AnchorOptions& options) {
        command->add_option("--node", options.node, "JSON-RPC endpoint of the chain's node")->capture_default_str();
        command->add_option("--account", options.account, "Private key, 64 hexadecimal digits; made when missing")
            ->capture_default_str();
        command->add_option("--gas-price", options.gas_price, "In wei; by default what the node says");
        command->add_option("--chain-id", options.chain_id, "By default what the node says");
        command->add_flag("--json", options.json, "Print JSON");
    };
    static app::AnchorDeployOptions deploy;
    CLI::App* making =
        line.add(anchor, "deploy", "Make the contract and print its address", deploy, app::run_anchor_deploy);
    add_chain(making, deploy);
    making->add_option("--code", deploy.code, "The compiled contract")->capture_default_str();

    static app::AnchorPublishOptions publish;
    CLI::App* publishing =
        line.add(anchor, "publish", "Anchor the newest published checkpoint", publish, app::run_anchor_publish);
    add_chain(publishing, publish);
    publishing->add_option("--contract", publish.contract, "Address of the contract")->required();
    publishing->add_option("--log", publish.log, "URL of the log, such as http://127.0.0.1:8400/log")->required();
    add_trust(publishing, publish.trust);
    publishing->add_option("--every", publish.every_s, "Seconds between one time and the next; 0: once")
        ->capture_default_str();
}

void add_replay(CommandLine& line) {
    static app::ReplayCommandOptions options;
    CLI::App* replay =
        line.add(&line.app, "replay", "Rebuild the state from the log and print its digest", options, app::run_replay);
    replay->add_option("--data", options.data, "The server's data directory")->capture_default_str();
    replay->add_option("--until", options.until, "Stop after this many facts");
    replay->add_flag("--json", options.json, "Print JSON");
}

void add_ledger(CommandLine& line) {
    CLI::App* ledger = line.app.add_subcommand("ledger", "The books, read beside a running server or without one")
                           ->require_subcommand(1);
    const auto add_data = [](CLI::App* command, std::filesystem::path& data, bool& json) {
        command->add_option("--data", data, "The server's data directory")->envname("GZL_DATA")->capture_default_str();
        command->add_flag("--json", json, "Print JSON");
    };

    static app::ledger::AccountsOptions accounts;
    line.add(ledger, "accounts", "The chart of accounts", accounts, app::ledger::run_accounts)
        ->add_flag("--json", accounts.json, "Print JSON");

    static app::ledger::BalanceOptions balance;
    CLI::App* balances = line.add(ledger, "balance", "Balance of every account at any moment, with debit = credit",
                                  balance, app::ledger::run_balance);
    add_data(balances, balance.data, balance.json);
    balances->add_option("--at", balance.at,
                         "An instant 2026-03-31T08:30:00.000Z, the end of a day 2026-03-31, or a number of facts");
    balances->add_option("--by", balance.by, "Date that counts: of the record, or the value date")
        ->check(CLI::IsMember({"record", "value"}))
        ->capture_default_str();

    static app::ledger::StatementOptions statement;
    CLI::App* statements = line.add(ledger, "statement", "What moved one account, with its running balance", statement,
                                    app::ledger::run_statement);
    add_data(statements, statement.data, statement.json);
    statements->add_option("account", statement.account, "Such as loan_principal/loan-000001")->required();
    statements->add_option("--from", statement.from, "First day, 2026-03-01");
    statements->add_option("--to", statement.to, "Last day, 2026-03-31");

    static app::ledger::ExportOptions exported;
    CLI::App* exports =
        line.add(ledger, "export", "Every posting, for other accounting programs", exported, app::ledger::run_export);
    add_data(exports, exported.data, exported.json);
    exports->add_option("--format", exported.format, "Of the file")
        ->check(CLI::IsMember({"ledger", "hledger", "beancount", "csv", "xlsx", "json"}))
        ->capture_default_str();
    exports->add_option("--from", exported.from, "First day, 2026-03-01");
    exports->add_option("--to", exported.to, "Last day, 2026-03-31");
    exports->add_option("--journal", exported.journal, "Only this one: money, guarantee, clearing or accrual");
    exports->add_option("--output", exported.output, "File to write instead of standard output");
}

void add_statement(CommandLine& line) {
    static app::StatementCheckOptions options;
    CLI::App* statement = line.app.add_subcommand("statement", "Banks' statement files")->require_subcommand(1);
    CLI::App* check = line.add(statement, "check", "Explain every mistake in a statement file, with its line", options,
                               app::run_statement_check);
    check->add_option("file", options.file, "CSV or camt.053 file")->required();
    check->add_option("--format", options.format, "Of the file")
        ->check(CLI::IsMember({"automatic", "csv", "camt053"}))
        ->capture_default_str();
    check->add_option("--encoding", options.encoding, "Of the file")
        ->check(CLI::IsMember({"automatic", "utf8", "gb18030"}))
        ->capture_default_str();
    check->add_option("--lang", options.lang, "zh or en; by default as LANG says");
    check->add_flag("--json", options.json, "Print JSON");
}

void add_log_keys(CommandLine& line, CLI::App* keys) {
    const auto add_data = [](CLI::App* command, std::filesystem::path& data) {
        command->add_option("--data", data, "The server's data directory")->envname("GZL_DATA")->capture_default_str();
    };
    static app::KeyListOptions list;
    CLI::App* listing = line.add(keys, "list", "The keys that sign the log", list, app::run_key_list);
    add_data(listing, list.data);
    listing->add_flag("--json", list.json, "Print JSON");

    static app::KeyRotateOptions rotate;
    CLI::App* rotation = line.add(keys, "rotate", "Let another key of the log follow; both sign for a time", rotate,
                                  app::run_key_rotate);
    add_data(rotation, rotate.data);
    rotation->add_option("--algorithm", rotate.algorithm, "Of the key that is followed: ed25519 or sm2-sm3")
        ->check(CLI::IsMember({"ed25519", "sm2-sm3"}))
        ->capture_default_str();
    rotation->add_option("--key", rotate.key, "The new key in a token, pkcs11:…; by default a file is made");
    rotation->footer(app::kKeyRotateHelp);

    static app::KeyRetireOptions retire;
    CLI::App* retirement =
        line.add(keys, "retire", "Let a key of the log that was followed sign no more", retire, app::run_key_retire);
    retirement->add_option("id", retire.id, "Of the key, as gzl key list shows it")->required();
    add_data(retirement, retire.data);
}

void add_accounts(CommandLine& line) {
    static app::PasswordOptions password;
    CLI::App* user = line.app.add_subcommand("user", "Users' secrets")->require_subcommand(1);
    CLI::App* set =
        line.add(user, "password", "Set a user's password, read from standard input", password, app::run_user_password);
    set->add_option("login", password.login, "The user's login")->required();
    set->add_option("--data", password.data, "The server's data directory")->capture_default_str();
    set->add_flag("--must-change", password.must_change, "The user must change it before anything else");

    static app::SecondFactorOptions factor;
    CLI::App* remove = line.add(user, "remove-second-factor", "For who has lost the app and the recovery codes", factor,
                                app::run_user_second_factor);
    remove->add_option("login", factor.login, "The user's login")->required();
    remove->add_option("--data", factor.data, "The server's data directory")->capture_default_str();

    static app::UserListOptions users;
    CLI::App* list = line.add(user, "list", "Users, and how each of them signs in", users, app::run_user_list);
    list->add_option("--data", users.data, "The server's data directory")->capture_default_str();
    list->add_flag("--json", users.json, "Print JSON, one user a line");

    static app::KeyOptions key;
    CLI::App* keys = line.app.add_subcommand("key", "Signing keys: of parties, and of the log")->require_subcommand(1);
    CLI::App* generate =
        line.add(keys, "generate", "Make a key pair and print its public half", key, app::run_key_generate);
    generate->add_option("file", key.file, "Private key file to make, such as laishang-core.pem")->required();
    generate->add_option("--algorithm", key.algorithm, "ed25519 or sm2-sm3")
        ->check(CLI::IsMember({"ed25519", "sm2-sm3"}))
        ->capture_default_str();
    add_log_keys(line, keys);
}

void add_county(CommandLine& line) {
    static app::county::CountyCheckOptions options;
    CLI::App* county = line.app.add_subcommand("county", "County configurations")->require_subcommand(1);
    CLI::App* check = line.add(county, "check", "Explain every mistake in a configuration, with its line", options,
                               app::county::run_county_check);
    check->add_option("file", options.file, "Configuration file")->required();
    check->add_option("--keys", options.keys, "Directory of the public key files");
    check->add_option("--lang", options.lang, "zh or en; by default as LANG says");
    check->add_flag("--json", options.json, "Print JSON");
}

void add_rules(CommandLine& line) {
    static app::RulesOptions options;
    CLI::App* rules =
        line.app.add_subcommand("rules", "Rules of law as the platform keeps them")->require_subcommand(1);
    CLI::App* list =
        line.add(rules, "list", "Those in force on a day, and those announced", options, app::run_rules_list);
    list->add_option("--on", options.on, "The day, 2026-03-01; by default today");
    list->add_option("--lang", options.lang, "Of the text")->check(CLI::IsMember({"zh", "en"}))->capture_default_str();
    list->add_flag("--json", options.json, "Print JSON");
}

void add_loan(CommandLine& line) {
    static app::LoanScheduleOptions options;
    CLI::App* loan = line.app.add_subcommand("loan", "Calculations about loans")->require_subcommand(1);
    CLI::App* schedule = line.add(loan, "schedule", "Calculate a repayment schedule from JSON and print it as JSON",
                                  options, app::run_loan_schedule);
    schedule->add_option("file", options.file, "The question; - reads standard input")->required();
    auto* table = schedule->add_flag("--table", options.table, "Print a table for people");
    schedule->add_flag("--json", options.json, "Print JSON; this is the default")->excludes(table);
    schedule->footer(app::kLoanScheduleHelp);
}

void add_bench(CommandLine& line) {
    static bench::BenchOptions options;
    CLI::App* command = line.add(&line.app, "bench", "Measure this machine beside the floor of its disk and PostgreSQL",
                                 options, bench::run_bench);
    command->add_option("name", options.name, "transfers, commands, replay, close-day, supervision or evidence")
        ->required();
    command->add_option("--data", options.data_directory, "Directory on the disk to measure")->capture_default_str();
    command->add_option("--seconds", options.seconds, "Length of one measurement; 0: its usual one")
        ->capture_default_str();
    command->add_option("--events", options.events, "Size of the log that replay builds")->capture_default_str();
    command->add_option("--loans", options.loans, "Live loans of close-day")->capture_default_str();
    command->add_option("--days", options.days, "Days of supervision; 0: a month")->capture_default_str();
    command->add_option("--leaves", options.leaves, "Size of the tree in which evidence proves")->capture_default_str();
    command->add_option("--connections", options.connections, "Connections of commands")->capture_default_str();
    command->add_flag("--json", options.json, "Only JSON on standard output");
}

void add_generate(CommandLine& line) {
    CLI::App* generate =
        line.app.add_subcommand("generate", "Documents that follow from the catalogue")->require_subcommand(1);
    generate->add_subcommand("openapi", "OpenAPI 3.1 document")->callback([] {
        std::puts(api::openapi_document(app::described_readings()).c_str());
    });
    generate->add_subcommand("typescript", "Types of the web console")->callback([] {
        std::fputs(api::typescript_types(app::described_readings()).c_str(), stdout);
    });
}

}  // namespace

int main(int argc, char** argv) {
    static CommandLine line;
    line.app.require_subcommand(1);
    line.app.set_config("--config", "",
                        "TOML file with options, a section such as [serve] for each command; the command line wins");
    line.app.footer("Start with `gzl demo`. Each command explains itself with --help.");
    add_serve(line);
    add_demo(line);
    add_verify(line);
    add_fsck(line);
    add_witness(line);
    add_anchor(line);
    add_replay(line);
    add_ledger(line);
    add_statement(line);
    add_accounts(line);
    add_county(line);
    add_rules(line);
    add_loan(line);
    add_bench(line);
    add_generate(line);
    CLI11_PARSE(line.app, argc, argv);
    return line.exit_code;
}
