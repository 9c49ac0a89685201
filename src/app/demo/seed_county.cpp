#include "app/demo/seed_county.hpp"

#include <cstdio>
#include <fstream>
#include <unistd.h>

#include "api/credentials.hpp"
#include "api/platform/services.hpp"
#include "api/random.hpp"
#include "app/data_directory.hpp"
#include "base/json.hpp"
#include "eventlog/sqlite_log.hpp"
#include "node/memory.hpp"
#include "simulator/article_county.hpp"

namespace gzl::app {

namespace {

constexpr const char* kLogins[]{"wang.clerk", "li.checker", "zhao.verifier", "sun.officer", "zhou.1",
                                "wu.1",       "tan.maker",  "tao.checker",   "feng.gov",    "bank.1",
                                "bank.2",     "boss.1",     "boss.13"};

int fail(const std::string& why) {
    std::fprintf(stderr, "gzl demo seed: %s\n", why.c_str());
    return 1;
}

// One person of each kind can sign in; the passwords stand in a file that only the owner reads.
Result<void> set_passwords(const DataDirectory& data) {
    const auto log = eventlog::open_sqlite_log_to_read(data.log().string());
    if (!log) return tl::make_unexpected(log.error());
    const auto memory = node::replay(**log, {});
    if (!memory) return tl::make_unexpected(memory.error());
    auto credentials = api::Credentials::open(data.credentials());
    if (!credentials) return tl::make_unexpected(credentials.error());
    const auto file = data.root / "passwords.txt";
    std::ofstream out(file);
    std::error_code error;
    std::filesystem::permissions(file, std::filesystem::perms::owner_read | std::filesystem::perms::owner_write, error);
    for (const char* login : kLogins) {
        const auto user = memory->state.party.user_by_login.find(login);
        if (user == memory->state.party.user_by_login.end()) return fault(std::string("nobody is called ") + login);
        const std::string password = to_hex(api::random_bytes(8));
        if (auto set = (*credentials)->set(user->second.text(), password, api::wall_ms()); !set) return set;
        out << login << ' ' << password << '\n';
    }
    return out.flush() ? Result<void>() : fault("cannot write " + file.string());
}

}  // namespace

int run_seed(const SeedOptions& options) {
    const Instant now(api::wall_ms());
    const auto until = options.until.empty() ? std::optional(now.date()) : Date::parse(options.until);
    if (!until) return fail("'" + options.until + "' is no date; write the year, month and day: 2026-03-31");
    const auto data = open_data_directory(options.data);
    if (!data) return fail(data.error().message);
    const bool tell = isatty(STDERR_FILENO) != 0;
    const auto county = simulator::live_article_county(data->log(), *until, [&](std::int64_t day, std::int64_t of) {
        if (tell) std::fprintf(stderr, "\rday %lld of %lld", static_cast<long long>(day), static_cast<long long>(of));
    });
    if (tell) std::fprintf(stderr, "\r\033[K");
    if (!county) return fail(county.error().message);
    if (auto set = set_passwords(*data); !set) return fail(set.error().message);
    std::puts(to_json(*county).c_str());
    if (!options.json) std::fprintf(stderr, "logins and passwords: %s\n", (data->root / "passwords.txt").c_str());
    return 0;
}

}  // namespace gzl::app
