// Keys, people, messages to others.
#include "app/account_commands.hpp"
#include "app/command_line/command_line.hpp"
#include "app/deliveries/delivery_commands.hpp"
#include "app/keys/key_commands.hpp"
#include "app/keys/platform_keys.hpp"

namespace gzl {

namespace {

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

void add_platform_keys(CommandLine& line, CLI::App* keys) {
    CLI::App* platform =
        keys->add_subcommand("platform", "The keys that sign messages to machines")->require_subcommand(1);
    const auto add_data = [](CLI::App* command, std::filesystem::path& data) {
        command->add_option("--data", data, "The server's data directory")->envname("GZL_DATA")->capture_default_str();
    };
    static app::PlatformKeyListOptions list;
    CLI::App* listing = line.add(platform, "list", "Those that sign or will", list, app::run_platform_key_list);
    add_data(listing, list.data);
    listing->add_flag("--json", list.json, "Print JSON");

    static app::PlatformKeyRotateOptions rotate;
    CLI::App* rotation =
        line.add(platform, "rotate", "Let another key follow on a day", rotate, app::run_platform_key_rotate);
    add_data(rotation, rotate.data);
    rotation->add_option("--from", rotate.from, "First day on which it signs, 2026-12-04")->required();
    rotation->add_option("--algorithm", rotate.algorithm, "Of the new key: ed25519 or sm2-sm3")
        ->check(CLI::IsMember({"ed25519", "sm2-sm3"}))
        ->capture_default_str();
    rotation->footer(app::kPlatformKeyRotateHelp);

    static app::PlatformKeyRetireOptions retire;
    CLI::App* retirement =
        line.add(platform, "retire", "Forget the key that was followed", retire, app::run_platform_key_retire);
    retirement->add_option("keyid", retire.keyid, "As gzl key platform list shows it")->required();
    add_data(retirement, retire.data);
}

}  // namespace

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
    add_platform_keys(line, keys);
}

void add_delivery(CommandLine& line) {
    CLI::App* delivery =
        line.app.add_subcommand("delivery", "Messages to other parties' machines")->require_subcommand(1);
    static app::DeliveryListOptions list;
    CLI::App* listing = line.add(delivery, "list", "Those that were given up, or others", list, app::run_delivery_list);
    listing->add_option("--data", list.data, "The server's data directory")->envname("GZL_DATA")->capture_default_str();
    listing->add_option("--state", list.state, "dead, pending, done or all")
        ->check(CLI::IsMember({"dead", "pending", "done", "all"}))
        ->capture_default_str();
    listing->add_flag("--json", list.json, "Print JSON, one message a line");

    static app::DeliveryReplayOptions replay;
    CLI::App* again = line.add(delivery, "replay",
                               "Let one that was given up be sent again; the password comes from "
                               "standard input",
                               replay, app::run_delivery_replay);
    auto* which = again->add_option("delivery", replay.delivery, "Its number, as gzl delivery list shows it");
    again->add_flag("--all", replay.all, "Every one that was given up")->excludes(which);
    again->add_option("--url", replay.url, "The running server")->capture_default_str();
    again->add_option("--login", replay.login, "A person of the operator")->required();
}

}  // namespace gzl
