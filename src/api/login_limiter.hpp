// Slows the guessing of passwords down: too many failures of one user name from one peer lock that pair for a while,
// and each further one for twice as long. Another peer is not locked, so that nobody can be signed out of the house by
// a stranger. Thread-safe; milliseconds.
#pragma once

#include <cstdint>
#include <list>
#include <mutex>
#include <string>
#include <unordered_map>

namespace gzl::api {

struct LoginLimits {
    int failures = 5;
    std::int64_t first_lock_ms = 30'000;
    std::int64_t lock_ms = 15 * 60'000;  // the longest; also how long a failure is remembered
    std::size_t remembered = 10'000;     // pairs; beyond, the one that failed longest ago is forgotten
};

struct LoginAttempt {
    std::string user;
    std::string peer;
};

class LoginLimiter {
  public:
    explicit LoginLimiter(LoginLimits limits = {}) : limits_(limits) {}

    std::int64_t locked_for_ms(const LoginAttempt& attempt, std::int64_t now);  // 0: go on and check the password
    void failed(const LoginAttempt& attempt, std::int64_t now);
    void succeeded(const LoginAttempt& attempt);

  private:
    struct Failures {
        std::string key;
        int count;
        std::int64_t last;
    };
    using Entries = std::list<Failures>;  // the latest failure first

    void forget_old(std::int64_t now);

    const LoginLimits limits_;
    std::mutex mutex_;
    Entries entries_;
    std::unordered_map<std::string, Entries::iterator> by_key_;
};

}  // namespace gzl::api
