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

TEST_CASE("ten failures lock for fifteen minutes, that user from that peer only") {
    LoginLimiter limiter;
    fail(limiter, kAttempt, 9, 0);
    CHECK(limiter.locked_for_ms(kAttempt, 0) == 0);
    limiter.failed(kAttempt, kMinute);
    CHECK(limiter.locked_for_ms(kAttempt, kMinute) == 15 * kMinute);
    CHECK(limiter.locked_for_ms({"user-1", "10.0.0.2"}, kMinute) == 0);
    CHECK(limiter.locked_for_ms({"user-2", "10.0.0.1"}, kMinute) == 0);
    CHECK(limiter.locked_for_ms(kAttempt, 16 * kMinute - 1) == 1);
    CHECK(limiter.locked_for_ms(kAttempt, 16 * kMinute) == 0);
    limiter.failed(kAttempt, 16 * kMinute);
    CHECK(limiter.locked_for_ms(kAttempt, 16 * kMinute) == 0);
}

TEST_CASE("a success clears the failures") {
    LoginLimiter limiter;
    fail(limiter, kAttempt, 9, 0);
    limiter.succeeded(kAttempt);
    limiter.succeeded(kAttempt);
    fail(limiter, kAttempt, 9, 1);
    CHECK(limiter.locked_for_ms(kAttempt, 1) == 0);
}

TEST_CASE("memory is bounded: the longest quiet pair is forgotten first") {
    LoginLimiter limiter({.failures = 2, .lock_ms = 1'000, .remembered = 2});
    const LoginAttempt quiet{"quiet", "p"};
    const LoginAttempt busy{"busy", "p"};
    fail(limiter, quiet, 2, 1);
    fail(limiter, busy, 2, 2);
    fail(limiter, quiet, 1, 3);
    fail(limiter, {"third", "p"}, 1, 4);
    CHECK(limiter.locked_for_ms(quiet, 5) > 0);
    CHECK(limiter.locked_for_ms(busy, 5) == 0);
}
