#include <cstdlib>

#include <doctest/doctest.h>

#include "devices/ambient.hpp"
#include "devices/contact_switch.hpp"
#include "devices/position_axis.hpp"
#include "devices/weighbridge.hpp"

namespace gzl::devices {

namespace {

const Instant kNight = *Instant::parse("2026-03-01T19:00:00.000Z");      // 03:00 in Asia/Shanghai
const Instant kAfternoon = *Instant::parse("2026-03-02T07:00:00.000Z");  // 15:00

}  // namespace

TEST_CASE("a thermometer is coldest at night, and as noisy as its model") {
    Ambient thermometer({.mean = 52, .swing = 40, .noise = 3}, 1);
    CHECK(std::abs(thermometer.read(kNight) - 12) <= 3);
    CHECK(thermometer.truth() == 12);
    CHECK(std::abs(thermometer.read(kAfternoon) - 92) <= 3);
    thermometer.change(100);
    CHECK(std::abs(thermometer.read(kAfternoon) - 192) <= 3);
}

TEST_CASE("a tag's fixes lie within its error, and it can be carried away") {
    PositionAxis axis(1'250, 20, 1);
    for (int i = 0; i < 1'000; ++i) CHECK(std::abs(axis.read(kNight) - 1'250) <= 20);
    axis.change(3'000);
    CHECK(axis.truth() == 4'250);
    CHECK(std::abs(axis.read(kNight) - 4'250) <= 20);
}

TEST_CASE("a switch is open or closed") {
    ContactSwitch door;
    CHECK(door.read(kNight) == 0);
    door.change(1);
    CHECK(door.read(kNight) == 1);
    door.change(-1);
    CHECK(door.read(kNight) == 0);
}

TEST_CASE("a weighbridge is empty between lorries and settles under each") {
    Weighbridge bridge({.settling_min = 3, .settling_max = 3},
                       {.every_ms = 60'000, .stays_ms = 20'000, .lightest_kg = 20'000, .heaviest_kg = 40'000}, 1);
    CHECK(kNight.ms() % 60'000 == 0);
    for (int i = 0; i < 20; ++i) bridge.read(kNight.plus_ms(i * std::int64_t{1000}));
    const std::int64_t gross = bridge.read(kNight.plus_ms(19'500));
    CHECK(gross == bridge.truth());
    CHECK(gross >= 20'000);
    CHECK(gross <= 40'000);
    for (int i = 20; i < 30; ++i) bridge.read(kNight.plus_ms(i * std::int64_t{1000}));
    CHECK(bridge.read(kNight.plus_ms(30'000)) == 0);
}

}  // namespace gzl::devices
