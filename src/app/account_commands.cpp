#include "app/account_commands.hpp"

#include <cstdio>
#include <iostream>

#include "api/credentials.hpp"
#include "api/platform/services.hpp"
#include "app/data_directory.hpp"
#include "eventlog/sqlite_log.hpp"
#include "node/memory.hpp"

namespace gzl::app {

namespace {

constexpr std::size_t kShortestPassword = 10;

int cannot(const char* command, const std::string& why) {
    std::fprintf(stderr, "gzl %s: %s\n", command, why.c_str());
    return 1;
}

}  // namespace

int run_user_password(const PasswordOptions& options) {
    const char* const command = "user password";
    const DataDirectory data{options.data};
    const auto log = eventlog::open_sqlite_log_to_read(data.log().string());
    if (!log) return cannot(command, log.error().message);
    const auto memory = node::replay(**log, {});
    if (!memory) return cannot(command, memory.error().message);
    const auto& users = memory->state.party.user_by_login;
    const auto user = users.find(options.login);
    if (user == users.end()) return cannot(command, "there is no user with the login '" + options.login + "'");

    std::string password;
    if (!std::getline(std::cin, password)) return cannot(command, "give the password on standard input, one line");
    if (password.size() < kShortestPassword) return cannot(command, "a password has at least 10 characters");
    auto credentials = api::Credentials::open(data.credentials());
    if (!credentials) return cannot(command, credentials.error().message);
    if (const auto set = (*credentials)->set(user->second.text(), password, api::wall_ms()); !set)
        return cannot(command, set.error().message);
    std::printf("password of %s (%s) set\n", options.login.c_str(), user->second.text().c_str());
    return 0;
}

int run_key_generate(const KeyOptions& options) {
    const char* const command = "key generate";
    if (std::filesystem::exists(options.file))
        return cannot(command, options.file.string() + " exists already; it is never overwritten");
    const auto algorithm =
        options.algorithm == "sm2-sm3" ? evidence::KeyAlgorithm::sm2_sm3 : evidence::KeyAlgorithm::ed25519;
    const auto key = load_or_make_key(options.file, algorithm);
    if (!key) return cannot(command, key.error().message);
    std::printf("%s\n", key->public_key().text().c_str());
    return 0;
}

}  // namespace gzl::app
