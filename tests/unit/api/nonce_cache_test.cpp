#include "api/nonce_cache.hpp"

#include <thread>

#include <doctest/doctest.h>

using namespace gzl::api;
using Outcome = NonceCache::Outcome;

TEST_CASE("a nonce is fresh once per key") {
    NonceCache cache;
    CHECK(cache.remember("a", "n1", 100, 10) == Outcome::fresh);
    CHECK(cache.remember("a", "n1", 100, 10) == Outcome::replayed);
    CHECK(cache.remember("a", "n1", 200, 10) == Outcome::replayed);
    CHECK(cache.remember("b", "n1", 100, 10) == Outcome::fresh);
    CHECK(cache.remember("a", "n1", 200, 100) == Outcome::replayed);
}

TEST_CASE("a full share refuses rather than forget, and frees itself by expiry") {
    NonceCache cache(2);
    CHECK(cache.remember("a", "n1", 100, 10) == Outcome::fresh);
    CHECK(cache.remember("a", "n2", 200, 10) == Outcome::fresh);
    CHECK(cache.remember("a", "n3", 200, 100) == Outcome::full);
    CHECK(cache.remember("a", "n1", 100, 100) == Outcome::replayed);
    CHECK(cache.remember("b", "n3", 200, 100) == Outcome::fresh);
    CHECK(cache.remember("a", "n3", 200, 101) == Outcome::fresh);
}

TEST_CASE("a clock that goes back opens no replay") {
    NonceCache cache;
    CHECK(cache.remember("a", "n1", 100, 10) == Outcome::fresh);
    CHECK(cache.remember("a", "n2", 900, 500) == Outcome::fresh);
    CHECK(cache.remember("a", "n1", 100, 20) == Outcome::replayed);
}

TEST_CASE("of many simultaneous uses one is fresh") {
    NonceCache cache;
    std::atomic<int> fresh = 0;
    std::vector<std::thread> threads;
    for (int i = 0; i < 4; ++i) {
        threads.emplace_back([&] {
            for (int n = 0; n < 500; ++n)
                if (cache.remember("a", std::to_string(n), 100, 10) == Outcome::fresh) ++fresh;
        });
    }
    for (auto& thread : threads) thread.join();
    CHECK(fresh == 500);
}
