#include "api/rate_limiter.hpp"

#include <doctest/doctest.h>

using gzl::api::RateLimiter;

TEST_CASE("a burst at once, then as fast as the bucket fills") {
    RateLimiter limiter({.per_second = 10, .burst = 3});
    for (int i = 0; i < 3; ++i) CHECK(limiter.wait_ms("a", 1'000'000) == 0);
    CHECK(limiter.wait_ms("a", 1'000'000) == 100);
    CHECK(limiter.wait_ms("a", 1'000'099) == 1);
    CHECK(limiter.wait_ms("a", 1'000'100) == 0);
    CHECK(limiter.wait_ms("a", 1'000'100) == 100);
    CHECK(limiter.wait_ms("b", 1'000'100) == 0);  // another one has a bucket of its own
    for (int i = 0; i < 3; ++i) CHECK(limiter.wait_ms("a", 2'000'000) == 0);
    CHECK(limiter.wait_ms("a", 2'000'000) > 0);  // a long pause fills no more than the burst
}

TEST_CASE("over a long time exactly the rate passes") {
    RateLimiter limiter({.per_second = 7, .burst = 1});
    int passed = 0;
    for (int ms = 0; ms < 100'000; ++ms) passed += limiter.wait_ms("a", ms) == 0;
    CHECK(passed >= 699);
    CHECK(passed <= 701);
}

TEST_CASE("no limit is no limit, and many identities are forgotten when they are quiet") {
    RateLimiter none;
    for (int i = 0; i < 10'000; ++i) CHECK(none.wait_ms("a", 0) == 0);
    RateLimiter limiter({.per_second = 1'000, .burst = 1});
    for (int i = 0; i < 20'000; ++i) CHECK(limiter.wait_ms(std::to_string(i), 1'000 + i) == 0);
    CHECK(limiter.wait_ms("19999", 20'999) > 0);
}
