#include "app/account_commands.hpp"

#include <cstdio>
#include <iostream>

#include <boost/describe.hpp>

#include "api/credentials.hpp"
#include "api/password_rules.hpp"
#include "api/platform/services.hpp"
#include "app/data_directory.hpp"
#include "base/json.hpp"
#include "eventlog/sqlite_log.hpp"
#include "node/memory.hpp"

namespace gzl::app {

namespace {

int cannot(const char* command, const std::string& why) {
    std::fprintf(stderr, "gzl %s: %s\n", command, why.c_str());
    return 1;
}

Result<node::Memory> memory_of(const DataDirectory& data) {
    const auto log = eventlog::open_sqlite_log_to_read(data.log().string());
    if (!log) return tl::make_unexpected(log.error());
    return node::replay(**log, {});
}

Result<core::UserId> user_of(const DataDirectory& data, const std::string& login) {
    const auto memory = memory_of(data);
    if (!memory) return tl::make_unexpected(memory.error());
    const auto& users = memory->state.party.user_by_login;
    const auto user = users.find(login);
    if (user == users.end()) return fault("there is no user with the login '" + login + "'");
    return user->second;
}

}  // namespace

int run_user_password(const PasswordOptions& options) {
    const char* const command = "user password";
    const DataDirectory data{options.data};
    const auto user = user_of(data, options.login);
    if (!user) return cannot(command, user.error().message);
    std::string password;
    if (!std::getline(std::cin, password)) return cannot(command, "give the password on standard input, one line");
    if (const auto* reason = api::password_refusal(password, options.login))
        return cannot(command, std::string(reason->en));
    auto credentials = api::Credentials::open(data.credentials());
    if (!credentials) return cannot(command, credentials.error().message);
    const auto by = options.must_change ? api::PasswordBy::administrator : api::PasswordBy::user;
    if (const auto set = (*credentials)->set(user->text(), password, api::wall_ms(), by); !set)
        return cannot(command, set.error().message);
    std::printf("password of %s (%s) set%s\n", options.login.c_str(), user->text().c_str(),
                options.must_change ? "; it must be changed at the first sign-in" : "");
    return 0;
}

int run_user_second_factor(const SecondFactorOptions& options) {
    const char* const command = "user remove-second-factor";
    const DataDirectory data{options.data};
    const auto user = user_of(data, options.login);
    if (!user) return cannot(command, user.error().message);
    auto credentials = api::Credentials::open(data.credentials());
    if (!credentials) return cannot(command, credentials.error().message);
    const auto present = (*credentials)->second_factor(user->text());
    if (!present) return cannot(command, present.error().message);
    if (!*present) return cannot(command, options.login + " has no second factor");
    if (const auto removed = (*credentials)->remove_second_factor(user->text()); !removed)
        return cannot(command, removed.error().message);
    std::printf("second factor and recovery codes of %s (%s) removed\n", options.login.c_str(), user->text().c_str());
    return 0;
}

namespace {

struct UserLine {
    std::string user;
    std::string login;
    std::string name;
    std::string organisation;
    bool active = false;
    bool has_password = false;
    bool must_change_password = false;
    bool has_second_factor = false;
    std::int64_t recovery_codes_left = 0;
};
BOOST_DESCRIBE_STRUCT(UserLine, (),
                      (user, login, name, organisation, active, has_password, must_change_password, has_second_factor,
                       recovery_codes_left))

Result<UserLine> line_of(const core::party::State& party, core::UserId id, api::Credentials& credentials) {
    const auto& user = party.users.at(id);
    const auto set = credentials.updated_at(id.text());
    const auto change = credentials.must_change(id.text());
    const auto factor = credentials.second_factor(id.text());
    const auto left = credentials.recovery_left(id.text());
    if (!set) return tl::make_unexpected(set.error());
    if (!change) return tl::make_unexpected(change.error());
    if (!factor) return tl::make_unexpected(factor.error());
    if (!left) return tl::make_unexpected(left.error());
    return UserLine{id.text(),
                    user.login,
                    user.name,
                    party.organisations.at(user.organisation).name,
                    user.active && core::party::is_admitted(party, user.organisation),
                    set->has_value(),
                    *change,
                    *factor && (*factor)->confirmed,
                    *left};
}

void print(const UserLine& line) {
    std::printf("%s  %-20s %s, %s%s%s%s%s\n", line.user.c_str(), line.login.c_str(), line.name.c_str(),
                line.organisation.c_str(), line.active ? "" : "; may not sign in",
                line.has_password ? "" : "; no password", line.must_change_password ? "; must change the password" : "",
                line.has_second_factor
                    ? ("; second factor, " + std::to_string(line.recovery_codes_left) + " recovery codes").c_str()
                    : "");
}

}  // namespace

int run_user_list(const UserListOptions& options) {
    const char* const command = "user list";
    const DataDirectory data{options.data};
    const auto memory = memory_of(data);
    if (!memory) return cannot(command, memory.error().message);
    auto credentials = api::Credentials::open(data.credentials());
    if (!credentials) return cannot(command, credentials.error().message);
    const auto& party = memory->state.party;
    for (std::uint64_t number = 1; number <= party.users.size(); ++number) {
        const auto line = line_of(party, core::UserId(number), **credentials);
        if (!line) return cannot(command, line.error().message);
        if (options.json)
            std::printf("%s\n", to_json(*line).c_str());
        else
            print(*line);
    }
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
