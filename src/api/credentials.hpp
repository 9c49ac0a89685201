// Who knows which password, and who has which authenticator. A file of its own: secrets never enter the event log, and
// a removed one is gone.
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/bytes.hpp"
#include "base/result.hpp"

struct sqlite3;

namespace gzl::api {

enum class PasswordBy {
    user,
    administrator,  // must be changed by the user before anything else
};

// The secret of an authenticator app; what is not confirmed by a code yet asks nothing of anybody.
struct SecondFactor {
    Bytes secret;
    bool confirmed = false;
    std::int64_t last_step = 0;  // a code is good once
};

class Credentials {
  public:
    // Creates the file with mode 0600; refuses one that others may read. Thread-safe.
    static Result<std::unique_ptr<Credentials>> open(const std::filesystem::path& path);
    ~Credentials();
    Credentials(const Credentials&) = delete;
    Credentials& operator=(const Credentials&) = delete;

    Result<void> set(const std::string& user, std::string_view password, std::int64_t now_ms,
                     PasswordBy by = PasswordBy::user);
    Result<bool> must_change(const std::string& user);
    Result<bool> verify(const std::string& user, std::string_view password);  // false too for an unknown user
    Result<void> remove(const std::string& user);
    Result<std::optional<std::int64_t>> updated_at(const std::string& user);  // ms; empty for an unknown user

    Result<std::optional<SecondFactor>> second_factor(const std::string& user);
    Result<void> begin_second_factor(const std::string& user, ByteView secret);  // not confirmed; replaces such a one
    Result<void> confirm_second_factor(const std::string& user, std::int64_t step,
                                       const std::vector<std::string>& recovery_hashes);
    Result<bool> use_step(const std::string& user, std::int64_t step);            // false: used already
    Result<bool> use_recovery(const std::string& user, const std::string& hash);  // false: not one, or used already
    Result<std::int64_t> recovery_left(const std::string& user);
    Result<void> remove_second_factor(const std::string& user);

  private:
    Result<int> run(const char* sql, const std::string& user, std::int64_t number = 0, std::string_view text = {});
    Result<void> all_or_nothing(const std::function<Result<int>()>& changes);

    explicit Credentials(sqlite3* database) : database_(database) {}

    std::mutex mutex_;
    sqlite3* database_;
};

}  // namespace gzl::api
