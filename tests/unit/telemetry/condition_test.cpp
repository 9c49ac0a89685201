// Debounce and hysteresis: when a condition is met, and when it is over.
#include "telemetry/rules/condition.hpp"

#include <doctest/doctest.h>

using namespace gzl;
using namespace gzl::telemetry;

namespace {

constexpr std::int64_t kMinute = 60'000;

Instant at(std::int64_t ms) {
    return Instant(ms);
}

}  // namespace

TEST_CASE("a condition is met after its time and its number of readings") {
    Condition condition;
    const Debounce debounce{.met_ms = 10 * kMinute, .met_samples = 3};
    CHECK(condition.take(Side::met, at(0), debounce) == Change::none);
    CHECK(condition.is_pending());
    CHECK(condition.take(Side::met, at(10 * kMinute - 1), debounce) == Change::none);
    CHECK(condition.take(Side::met, at(10 * kMinute), debounce) == Change::raised);
    CHECK(condition.is_met());
    CHECK(condition.take(Side::met, at(11 * kMinute), debounce) == Change::none);  // once
    Condition early;
    CHECK(early.take(Side::met, at(0), debounce) == Change::none);
    CHECK(early.take(Side::met, at(10 * kMinute), debounce) == Change::none);  // the second reading only
}

TEST_CASE("one reading on the other side starts the time anew") {
    Condition condition;
    const Debounce debounce{.met_ms = 10};
    condition.take(Side::met, at(0), debounce);
    condition.take(Side::between, at(9), debounce);
    CHECK(condition.take(Side::met, at(10), debounce) == Change::none);
    CHECK(condition.take(Side::met, at(20), debounce) == Change::raised);
}

TEST_CASE("a condition is over after its time, and never in the dead band") {
    Condition condition;
    const Debounce debounce{.met_ms = 0, .met_samples = 1, .over_ms = 5 * kMinute};
    condition.take(Side::met, at(0), debounce);
    CHECK(condition.take(Side::over, at(1), debounce) == Change::none);
    CHECK(condition.take(Side::between, at(2), debounce) == Change::none);
    CHECK(condition.take(Side::over, at(5 * kMinute + 1), debounce) == Change::none);  // counted from here
    CHECK(condition.take(Side::over, at(10 * kMinute + 1), debounce) == Change::cleared);
    CHECK(condition.take(Side::over, at(20 * kMinute), debounce) == Change::none);
}

TEST_CASE("what was raised before the start is cleared once") {
    Condition condition;
    CHECK(condition.take(Side::over, at(0), {}) == Change::cleared);
    CHECK(condition.take(Side::over, at(1), {}) == Change::none);
}
