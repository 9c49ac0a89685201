// R2, R3, R10, R13: what a zone's scales show together, beside the books and the tags.
#include "telemetry/rules/zone_watch.hpp"

#include "unit/telemetry/zone_context.hpp"

using namespace gzl;
using namespace gzl::telemetry;
using core::supervision::AlertRule;
using core::supervision::BeforeOrders;

namespace {

const Instant kStart = *Instant::parse("2026-03-02T01:00:00.000Z");
constexpr core::DeviceId kScale(1);
constexpr core::DeviceId kSecondScale(2);
constexpr std::int64_t kMinute = 60'000;
constexpr std::int64_t kHour = 60 * kMinute;

Instant after(std::int64_t ms) {
    return kStart.plus_ms(ms);
}

Change of(const ZoneWatch::Findings& findings, AlertRule rule) {
    for (const auto& each : findings)
        if (each.rule == rule) return each.change;
    return Change::none;
}

}  // namespace

TEST_CASE("R2: below the bank's floor at once, over one per cent above it") {
    ZoneWatch watch;
    auto zone = zone_context(260'000);
    setting(zone, AlertRule::below_floor).low = 200'000;
    const auto side = [&](std::int64_t kg, std::int64_t ms) {
        return of(watch.settled(kScale, kg, after(ms), zone), AlertRule::below_floor);
    };
    CHECK(side(260'000, 0) == Change::cleared);
    CHECK(side(200'000, 1) == Change::none);
    CHECK(side(199'999, 2) == Change::raised);
    CHECK(side(201'999, 3) == Change::none);
    CHECK(side(202'000, 4) == Change::cleared);
}

TEST_CASE("R2: the floor is the pile's, so every scale must have settled") {
    ZoneWatch watch;
    auto zone = zone_context(260'000);
    zone.scales.push_back(kSecondScale);
    setting(zone, AlertRule::below_floor).low = 200'000;
    CHECK(watch.settled(kScale, 130'000, after(0), zone).empty());
    CHECK(of(watch.settled(kSecondScale, 130'000, after(1), zone), AlertRule::below_floor) == Change::cleared);
    CHECK(watch.settled(kSecondScale, std::nullopt, after(2), zone).empty());
    CHECK(watch.settled(kScale, 60'000, after(3), zone).empty());
}

TEST_CASE("R3: after the orders, what moved on the scales is what moved in the books") {
    // Out went 26 t by the books; max(2 × 200 kg, 0.3 % of 26 t = 78 kg) is 400 kg.
    const auto after_orders = [](std::int64_t kg) {
        ZoneWatch watch;
        auto zone = zone_context(234'000);
        zone.before_orders = BeforeOrders{260'050, 260'000, after(0), after(kHour)};
        Change last = Change::none;
        for (std::int64_t n = 1; n <= 20; ++n)
            if (const Change change =
                    of(watch.settled(kScale, kg, after(kHour + n * kMinute), zone), AlertRule::order_mismatch);
                change != Change::none)
                last = change;
        return last;
    };
    CHECK(after_orders(234'050) == Change::cleared);
    CHECK(after_orders(234'450) == Change::cleared);  // 400 kg off
    CHECK(after_orders(234'451) == Change::raised);
    CHECK(after_orders(233'649) == Change::raised);
    CHECK(after_orders(208'050) == Change::raised);  // one coil more than the order said
}

TEST_CASE("R3: once they agree the orders are done; what goes later is R1's") {
    ZoneWatch watch;
    auto zone = zone_context(234'000);
    zone.before_orders = BeforeOrders{260'000, 260'000, after(0), after(kHour)};
    CHECK(of(watch.settled(kScale, 234'000, after(kHour + kMinute), zone), AlertRule::order_mismatch) ==
          Change::cleared);
    for (std::int64_t n = 2; n < 20; ++n)
        CHECK(of(watch.settled(kScale, 208'000, after(kHour + n * kMinute), zone), AlertRule::order_mismatch) ==
              Change::none);
    ZoneWatch restarted;  // a day later
    for (std::int64_t n = 0; n < 20; ++n)
        CHECK(of(restarted.settled(kScale, 208'000, after(25 * kHour + n * kMinute), zone),
                 AlertRule::order_mismatch) == Change::none);
}

TEST_CASE("R3: nothing is compared while an order is open, or before the scales have settled since") {
    ZoneWatch watch;
    auto zone = zone_context(234'000);
    zone.before_orders = BeforeOrders{260'000, 260'000, after(0), std::nullopt};
    zone.order_open = true;
    CHECK(of(watch.settled(kScale, 208'000, after(kMinute), zone), AlertRule::order_mismatch) == Change::none);
    zone.order_open = false;
    zone.before_orders->over_at = after(kHour);
    CHECK(of(watch.settled(kScale, 208'000, after(kHour), zone), AlertRule::order_mismatch) == Change::none);
}

TEST_CASE("R3: the truck's net weight over the weighbridge") {
    ZoneWatch watch;
    auto zone = zone_context(286'000);
    zone.before_orders = BeforeOrders{260'000, 260'000, after(0), after(kHour)};
    watch.weighed(41'000, after(10 * kMinute));  // came with 26 t …
    watch.weighed(16'000, after(40 * kMinute));  // … and left 25 t lighter
    Change last = Change::none;
    for (std::int64_t n = 1; n <= 20; ++n)
        for (const auto& each : watch.settled(kScale, 286'000, after(kHour + n * kMinute), zone))
            if (each.rule == AlertRule::order_mismatch) {
                last = each.change;
                CHECK(each.measured == 25'000);
                CHECK(each.expected == 26'000);
            }
    CHECK(last == Change::raised);
}

TEST_CASE("R10: a scale that creeps away from the books") {
    ZoneWatch watch;
    const auto zone = zone_context(260'000);
    std::int64_t raised_after = 0;
    for (std::int64_t hour = 0; hour < 48 && raised_after == 0; ++hour)
        if (of(watch.settled(kScale, 260'000 + 300, after(hour * kHour), zone), AlertRule::drift) == Change::raised)
            raised_after = hour + 1;
    CHECK(raised_after == 5);  // 300 − 100 each hour, beyond 800
    ZoneWatch steady;
    for (std::int64_t hour = 0; hour < 500; ++hour)
        CHECK(of(steady.settled(kScale, 260'000 + (hour % 2 == 0 ? 150 : -150), after(hour * kHour), zone),
                 AlertRule::drift) != Change::raised);
}

TEST_CASE("R10: an empty zone's scale does not show zero") {
    ZoneWatch watch;
    const auto empty = zone_context(0);
    CHECK(of(watch.settled(kScale, 200, after(0), empty), AlertRule::drift) != Change::raised);
    CHECK(of(watch.settled(kScale, 201, after(kHour), empty), AlertRule::drift) == Change::raised);
}

TEST_CASE("R13: the tag says moved, the scale says not, and the reverse") {
    const auto zone = zone_context(260'000);
    const auto tell = [&](ZoneWatch& watch, std::int64_t kg, std::int64_t x_cm, std::int64_t minute) {
        watch.fixed("gw-central/tag-1", {x_cm, 0}, 30);
        return of(watch.settled(kScale, kg, after(minute * kMinute), zone), AlertRule::physics);
    };
    ZoneWatch carried;  // the tag was torn off and carried away
    tell(carried, 260'000, 0, 0);
    CHECK(tell(carried, 260'000, 500, 1) == Change::none);
    CHECK(tell(carried, 260'000, 900, 2) == Change::raised);
    ZoneWatch lifted;  // the goods went, the tag stayed
    tell(lifted, 260'000, 0, 0);
    CHECK(tell(lifted, 234'000, 0, 1) == Change::none);
    CHECK(tell(lifted, 234'000, 0, 2) == Change::raised);
    ZoneWatch moved;  // both: an order's work
    tell(moved, 260'000, 0, 0);
    CHECK(tell(moved, 234'000, 500, 1) != Change::raised);
    CHECK(tell(moved, 234'000, 500, 2) != Change::raised);
}
