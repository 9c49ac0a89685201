// R4, R5, R7, R9 on both sides of their limits.
#include "telemetry/rules/climate.hpp"
#include "telemetry/rules/geofence.hpp"
#include "telemetry/rules/intrusion.hpp"
#include "telemetry/rules/stuck.hpp"
#include "unit/telemetry/zone_context.hpp"

using namespace gzl;
using namespace gzl::telemetry;
using core::supervision::AlertRule;

namespace {

const Instant kMonday = *Instant::parse("2026-03-02T01:00:00.000Z");  // 09:00 in the county

Instant second(std::int64_t count) {
    return kMonday.plus_ms(count * 1'000);
}

// Ten metres square.
const std::vector<Point> kYard{{0, 0}, {1'000, 0}, {1'000, 1'000}, {0, 1'000}};

}  // namespace

TEST_CASE("R4: how far outside") {
    CHECK(distance_outside_cm(kYard, {500, 500}) == 0);
    CHECK(distance_outside_cm(kYard, {1'000, 500}) == 0);
    CHECK(distance_outside_cm(kYard, {1'250, 500}) == 250);
    CHECK(distance_outside_cm(kYard, {1'300, 1'400}) == 500);  // 3-4-5 from the corner
    const std::vector<Point> hook{{0, 0}, {1'000, 0}, {1'000, 300}, {300, 300}, {300, 1'000}, {0, 1'000}};
    CHECK(distance_outside_cm(hook, {600, 700}) == 300);  // in the hook's bay, outside
}

TEST_CASE("R4: three of five fixes beyond twice the error") {
    GeofenceRule rule;
    const auto fix = [&](std::int64_t x, std::int64_t n) { return rule.take({x, 500}, kYard, 30, second(n)); };
    CHECK(fix(1'060, 0) == Change::cleared);  // exactly twice the error is inside; said once after the start
    CHECK(fix(1'061, 1) == Change::none);
    CHECK(fix(1'061, 2) == Change::none);
    CHECK(fix(900, 3) == Change::none);
    CHECK(fix(1'061, 4) == Change::raised);
    CHECK(rule.outside_cm() == 61);
    for (int n = 5; n < 9; ++n) CHECK(fix(900, n) == Change::none);
    CHECK(fix(900, 9) == Change::cleared);  // five fixes inside
}

TEST_CASE("R4: a fix is two readings of one instant") {
    FixPair pair;
    CHECK(!pair.take('x', 100, second(0)));
    CHECK(!pair.take('y', 200, second(1)));
    const auto fix = pair.take('x', 110, second(1));
    REQUIRE(fix);
    CHECK(fix->x_cm == 110);
    CHECK(fix->y_cm == 200);
}

TEST_CASE("R5: the band and its dead band") {
    CHECK(side_of_band(401, -100, 400, 10) == Side::met);
    CHECK(side_of_band(400, -100, 400, 10) == Side::between);
    CHECK(side_of_band(391, -100, 400, 10) == Side::between);
    CHECK(side_of_band(390, -100, 400, 10) == Side::over);
    CHECK(side_of_band(-101, -100, 400, 10) == Side::met);
    CHECK(side_of_band(-90, -100, 400, 10) == Side::over);
    CHECK(side_of_band(-91, -100, std::nullopt, 10) == Side::between);
}

TEST_CASE("R5: dew point, checked by a psychrometric table") {
    CHECK(dew_point(200, 500) == 93);     // 20.0 °C, 50 %: 9.3 °C
    CHECK(dew_point(250, 1'000) == 250);  // saturated
    CHECK(dew_point(300, 800) == 262);    // 30 °C, 80 %: 26.2
    CHECK(dew_point(-50, 700) < -90);
    CHECK(dew_point(200, 0) < -400);  // the driest air has a value too
}

TEST_CASE("R5: steel within two degrees of the dew point") {
    const auto& climate = core::supervision::default_setting(AlertRule::climate);
    DewPointRule rule;
    CHECK(!rule.side(climate));
    rule.note_temperature("air", 200);
    CHECK(!rule.side(climate));
    rule.note_humidity(500);
    CHECK(rule.side(climate) == Side::over);  // 20.0 against 9.3
    rule.note_temperature("coil", 113);
    CHECK(rule.side(climate) == Side::between);  // 2.0 warmer
    rule.note_temperature("coil", 112);
    CHECK(rule.side(climate) == Side::met);
    rule.note_temperature("coil", 123);
    CHECK(rule.side(climate) == Side::over);  // the dead band of one degree is left
}

TEST_CASE("R7: still for five times the longest stillness, while a sibling moves") {
    StuckRule rule;
    std::int64_t n = 0;
    for (; n < 63; ++n) rule.take(n % 3 == 0 ? n : n - n % 3, second(n), second(n));  // runs of three
    const std::int64_t last = 60;
    for (; n < 80; ++n) CHECK(rule.take(last, second(n), second(n)) != Change::raised);  // a run of twenty
    CHECK(rule.take(last, second(n), second(n)) == Change::raised);
    CHECK(rule.take(last + 1, second(n + 1), second(n)) == Change::cleared);
}

TEST_CASE("R7: nothing is stuck while its siblings stand still too, nor a sensor that never moved") {
    StuckRule quiet_hall;
    for (std::int64_t n = 0; n < 60; ++n) quiet_hall.take(n, second(n), std::nullopt);
    for (std::int64_t n = 60; n < 200; ++n) CHECK(quiet_hall.take(59, second(n), second(50)) != Change::raised);
    StuckRule noiseless;
    for (std::int64_t n = 0; n < 200; ++n) CHECK(noiseless.take(5, second(n), second(n)) != Change::raised);
}

TEST_CASE("R9: who may be there") {
    core::supervision::WatchContext context;
    context.working_day = true;
    auto zone = zone_context(0);
    const Instant midnight = Instant::start_of(kMonday.date());
    const auto minute = [&](std::int64_t count) { return midnight.plus_ms(count * 60'000); };
    CHECK(!is_expected(context, zone, minute(479)));
    CHECK(is_expected(context, zone, minute(480)));  // 08:00
    CHECK(is_expected(context, zone, minute(1'079)));
    CHECK(!is_expected(context, zone, minute(1'080)));  // 18:00
    context.working_day = false;
    CHECK(!is_expected(context, zone, minute(600)));
    context.staffed = true;
    CHECK(is_expected(context, zone, minute(0)));
    context.staffed = false;
    zone.order_open = true;
    CHECK(is_expected(context, zone, minute(0)));
}
