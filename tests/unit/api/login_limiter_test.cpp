#include "api/login_limiter.hpp"

#include <doctest/doctest.h>

using namespace gzl::api;

namespace {

constexpr std::int64_t kMinute = 60'000;
const LoginAttempt kAttempt{"user-1", "10.0.0.1"};

void fail(LoginLimiter& limiter, const LoginAttempt& attempt, int times, std::int64_t now) {
    for (int i = 0; i < times; ++i) limiter.failed(attempt, now);
}

}  // namespace

TEST_CASE("five failures lock for half a minute, each further one for twice as long, that user from that peer only") {
    LoginLimiter limiter;
    fail(limiter, kAttempt, 4, 0);
    CHECK(limiter.locked_for_ms(kAttempt, 0) == 0);
    limiter.failed(kAttempt, kMinute);
    CHECK(limiter.locked_for_ms(kAttempt, kMinute) == kMinute / 2);
    CHECK(limiter.locked_for_ms({"user-1", "10.0.0.2"}, kMinute) == 0);
    CHECK(limiter.locked_for_ms({"user-2", "10.0.0.1"}, kMinute) == 0);
    CHECK(limiter.locked_for_ms(kAttempt, 2 * kMinute) == 0);
    limiter.failed(kAttempt, 2 * kMinute);
    CHECK(limiter.locked_for_ms(kAttempt, 2 * kMinute) == kMinute);
    limiter.failed(kAttempt, 3 * kMinute);
    CHECK(limiter.locked_for_ms(kAttempt, 3 * kMinute) == 2 * kMinute);
    fail(limiter, kAttempt, 100, 5 * kMinute);
    CHECK(limiter.locked_for_ms(kAttempt, 5 * kMinute) == 15 * kMinute);
    CHECK(limiter.locked_for_ms(kAttempt, 20 * kMinute - 1) == 1);
    CHECK(limiter.locked_for_ms(kAttempt, 20 * kMinute) == 0);
    limiter.failed(kAttempt, 20 * kMinute);  // what lies a quarter of an hour back is forgotten
    CHECK(limiter.locked_for_ms(kAttempt, 20 * kMinute) == 0);
}

TEST_CASE("a success clears the failures") {
    LoginLimiter limiter;
    fail(limiter, kAttempt, 4, 0);
    limiter.succeeded(kAttempt);
    limiter.succeeded(kAttempt);
    fail(limiter, kAttempt, 4, 1);
    CHECK(limiter.locked_for_ms(kAttempt, 1) == 0);
}

TEST_CASE("memory is bounded: the longest quiet pair is forgotten first") {
    LoginLimiter limiter({.failures = 2, .first_lock_ms = 1'000, .lock_ms = 1'000, .remembered = 2});
    const LoginAttempt quiet{"quiet", "p"};
    const LoginAttempt busy{"busy", "p"};
    fail(limiter, quiet, 2, 1);
    fail(limiter, busy, 2, 2);
    fail(limiter, quiet, 1, 3);
    fail(limiter, {"third", "p"}, 1, 4);
    CHECK(limiter.locked_for_ms(quiet, 5) > 0);
    CHECK(limiter.locked_for_ms(busy, 5) == 0);
}
