// R6, and that a restart of ours declares nobody dead.
#include "telemetry/rules/silence.hpp"

#include <doctest/doctest.h>

using namespace gzl;
using namespace gzl::telemetry;
using core::supervision::WatchedGateway;

namespace {

const Instant kStart = *Instant::parse("2026-03-02T01:00:00.000Z");

Instant second(std::int64_t count) {
    return kStart.plus_ms(count * 1'000);
}

std::vector<WatchedGateway> county(bool alert_open = false) {
    WatchedGateway gateway;
    gateway.code = "gw-central";
    gateway.warehouse = core::WarehouseId(1);
    gateway.setting.debounce_ms = 30'000;
    gateway.alert_open = alert_open;
    gateway.devices = {{core::DeviceId(1), "scale-A1", "A1", 5'000, false},
                       {core::DeviceId(2), "temp-A1", "A1", 60'000, false}};
    return {gateway};
}

// What is found until then, at one tick a second; both devices speak every five seconds until `quiet_from`.
std::vector<SilenceWatch::Finding> run(SilenceWatch& watch, std::int64_t from, std::int64_t to, std::int64_t quiet_from,
                                       const std::vector<WatchedGateway>& watched = county()) {
    std::vector<SilenceWatch::Finding> all;
    for (std::int64_t n = from; n < to; ++n) {
        if (n % 5 == 0 && n < quiet_from) {
            watch.heard("gw-central", "scale-A1", second(n));
            watch.heard("gw-central", "temp-A1", second(n));
        }
        for (auto& each : watch.tick(second(n), watched)) all.push_back(std::move(each));
    }
    return all;
}

}  // namespace

TEST_CASE("a gateway is silent after thirty seconds, once, and its devices are not spoken of") {
    SilenceWatch watch(kStart, false);
    const auto found = run(watch, 0, 600, 300);
    REQUIRE(found.size() == 1);
    CHECK(found.front().silent);
    CHECK(found.front().originator == "gw-central");
    CHECK(found.front().since == second(295));
    CHECK(run(watch, 600, 620, 620).size() == 1);  // heard again
}

TEST_CASE("silence is told while it lasts, in the first second after what is allowed") {
    SilenceWatch watch(kStart, false);
    run(watch, 0, 300, 300);
    CHECK(run(watch, 300, 326, 300).empty());  // heard at 295
    const auto found = watch.tick(second(326), county());
    REQUIRE(found.size() == 1);
    CHECK(found.front().silent);
}

TEST_CASE("a gateway with forty devices that stops is one finding, and one when it is back") {
    auto watched = county();
    watched.front().devices.clear();
    for (std::uint64_t i = 1; i <= 40; ++i)
        watched.front().devices.push_back({core::DeviceId(i), "scale-A" + std::to_string(i), "A1", 5'000, false});
    SilenceWatch watch(kStart, false);
    const auto hear_and_tick = [&](std::int64_t from, std::int64_t to, bool heard) {
        std::size_t findings = 0;
        for (std::int64_t n = from; n < to; ++n) {
            for (const auto& device : watched.front().devices)
                if (heard) watch.heard("gw-central", device.code, second(n));
            findings += watch.tick(second(n), watched).size();
        }
        return findings;
    };
    CHECK(hear_and_tick(0, 300, true) == 0);
    CHECK(hear_and_tick(300, 600, false) == 1);
    CHECK(hear_and_tick(600, 900, true) == 1);
}

TEST_CASE("a device is silent while its gateway speaks") {
    SilenceWatch watch(kStart, false);
    std::vector<SilenceWatch::Finding> found;
    for (std::int64_t n = 0; n < 600; ++n) {
        if (n % 5 == 0) watch.heard("gw-central", "temp-A1", second(n));
        if (n % 5 == 0 && n < 200) watch.heard("gw-central", "scale-A1", second(n));
        for (auto& each : watch.tick(second(n), county())) found.push_back(std::move(each));
    }
    REQUIRE(found.size() == 1);
    CHECK(found.front().originator == "gw-central/scale-A1");
    CHECK(found.front().zone == "A1");
}

TEST_CASE("after a start nobody is silent for two minutes, and what was silent stays one alert") {
    SilenceWatch watch(kStart, false);
    CHECK(run(watch, 0, 120, 0).empty());
    CHECK(run(watch, 120, 300, 0).size() == 1);
    SilenceWatch again(kStart, false);
    CHECK(run(again, 0, 300, 0, county(true)).empty());  // the core knows already
}

TEST_CASE("a jump of the clock is ours, not theirs, unless it is moved by hand") {
    SilenceWatch watch(kStart, false);
    run(watch, 0, 300, 300);
    CHECK(watch.tick(second(4'000), county()).empty());
    CHECK(run(watch, 4'001, 4'100, 4'100).empty());
    SilenceWatch by_hand(kStart, true);
    run(by_hand, 0, 300, 300);
    CHECK(by_hand.tick(second(4'000), county()).size() == 1);
}

TEST_CASE("forty seconds in which this process stood still are ours: nobody is silent when it goes on") {
    SilenceWatch watch(kStart, false);
    run(watch, 0, 300, 300);
    CHECK(run(watch, 340, 400, 400).empty());
    CHECK(run(watch, 400, 700, 400).size() == 1);  // but who stays silent is found
}

TEST_CASE("a connection that died is believed at once") {
    SilenceWatch watch(kStart, false);
    run(watch, 0, 300, 300);
    watch.died("gw-central");
    const auto found = watch.tick(second(300), county());
    REQUIRE(found.size() == 1);
    CHECK(found.front().silent);
}

TEST_CASE("who never spoke is not watched") {
    SilenceWatch watch(kStart, false);
    auto watched = county();
    watched.front().devices.clear();
    CHECK(run(watch, 0, 600, 0, watched).empty());
}
