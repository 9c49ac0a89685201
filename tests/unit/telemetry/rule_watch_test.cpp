// Which readings reach the rules, and what is told of them: once, in order, also after a restart.
#include "telemetry/rules/rule_watch.hpp"

#include <algorithm>
#include <vector>

#include "unit/telemetry/fixture.hpp"
#include "unit/telemetry/zone_context.hpp"

using namespace gzl;
using namespace gzl::telemetry;

namespace {

constexpr core::GatewayId kGateway{1};

Message message(std::uint64_t sequence, std::uint64_t first_reading, const std::vector<std::int64_t>& values) {
    std::vector<Reading> readings;
    for (const std::int64_t value : values) {
        const auto at = kNow.plus_ms(static_cast<std::int64_t>(first_reading) * 1'000);
        readings.push_back({"scale-A1", first_reading++, at, value});
    }
    auto parsed = parse_message(signed_text(content_at(sequence, Hash{}, std::move(readings))));
    REQUIRE(parsed);
    return *parsed;
}

core::supervision::WatchContext central() {
    using core::supervision::DeviceKind;
    core::supervision::WatchContext context;
    context.warehouse = core::WarehouseId(1);
    context.now = kNow;
    context.zones.emplace("A1", zone_context(260'000));
    context.devices.emplace("scale-A1", core::supervision::DeviceContext{core::DeviceId(1), DeviceKind::floor_scale,
                                                                         "A1", 200, std::nullopt});
    context.devices.emplace(
        "temp-A1", core::supervision::DeviceContext{core::DeviceId(2), DeviceKind::temperature, "A1", 0, std::nullopt});
    context.devices.emplace(
        "door-A1", core::supervision::DeviceContext{core::DeviceId(3), DeviceKind::door, "A1", 0, std::nullopt});
    context.devices.emplace(
        "case-A1", core::supervision::DeviceContext{core::DeviceId(4), DeviceKind::case_switch, "A1", 0, std::nullopt});
    return context;
}

struct Fixture {
    core::supervision::WatchContext context = central();
    StoreFile file;
    std::vector<core::supervision::RaiseAlert> raised;
    std::vector<core::supervision::ClearAlert> cleared;
    bool reachable = true;
    RuleWatch watch{RuleWatch::Parts{.store = file.store.get(),
                                     .context = [this](core::GatewayId) { return std::optional(context); },
                                     .watched = [] { return std::vector<core::supervision::WatchedGateway>(); },
                                     .raise =
                                         [this](const core::supervision::RaiseAlert& alert) {
                                             if (reachable) raised.push_back(alert);
                                             return reachable;
                                         },
                                     .clear =
                                         [this](const core::supervision::ClearAlert& alert) {
                                             // R1's alone: other rules say after a start that they are over.
                                             if (alert.rule == core::supervision::AlertRule::weight_step)
                                                 cleared.push_back(alert);
                                             return true;
                                         },
                                     .started = kNow}};

    void keep(const Message& kept) { REQUIRE(file.store->put(kept, kNow)); }
};

}  // namespace

TEST_CASE("a removal is told with what it was and which reading showed it") {
    Fixture fixture;
    CHECK(fixture.watch.take(message(1, 1, {260'000, 260'000, 260'000}), kGateway));
    CHECK(fixture.watch.take(message(2, 4, {234'000, 234'000, 234'000}), kGateway));
    REQUIRE(fixture.raised.size() == 1);
    const auto& alert = fixture.raised.front();
    CHECK(alert.rule == core::supervision::AlertRule::weight_step);
    CHECK(alert.originator == "gw-central/scale-A1");
    CHECK(alert.evidence == "gw-central/2/scale-A1/6");
    CHECK(alert.at == kNow.plus_ms(6'000));
    CHECK(alert.measured == 234'000);
    CHECK(alert.expected == 260'000);
    CHECK(fixture.watch.take(message(3, 7, {260'000, 260'000, 260'000}), kGateway));
    REQUIRE(fixture.cleared.size() == 1);
    CHECK(fixture.cleared.front().evidence == "gw-central/3/scale-A1/9");
}

TEST_CASE("readings that were seen are not seen again") {
    Fixture fixture;
    fixture.watch.take(message(1, 1, {260'000, 260'000, 260'000}), kGateway);
    const Message removal = message(2, 4, {234'000, 234'000, 234'000});
    fixture.watch.take(removal, kGateway);
    CHECK(fixture.watch.take(removal, kGateway));
    CHECK(fixture.raised.size() == 1);
}

TEST_CASE("what could not be told is told when the message comes again") {
    Fixture fixture;
    fixture.watch.take(message(1, 1, {260'000, 260'000, 260'000}), kGateway);
    const Message removal = message(2, 4, {234'000, 234'000, 234'000});
    fixture.reachable = false;
    CHECK(!fixture.watch.take(removal, kGateway));
    fixture.reachable = true;
    CHECK(fixture.watch.take(removal, kGateway));
    CHECK(fixture.raised.size() == 1);
}

TEST_CASE("after a restart the rule stands where the stored readings left it") {
    Fixture fixture;
    fixture.keep(message(1, 1, {260'000, 260'000, 260'000}));
    const Message removal = message(2, 4, {234'000, 234'000, 234'000});
    fixture.keep(removal);  // stored and committed, and then the process died
    CHECK(fixture.watch.take(removal, kGateway));
    REQUIRE(fixture.raised.size() == 1);
    CHECK(fixture.raised.front().evidence == "gw-central/2/scale-A1/6");
}

TEST_CASE("devices that are no floor scales have no weight step") {
    Fixture fixture;
    auto parsed = parse_message(signed_text(content_at(1, Hash{}, {{"temp-A1", 1, kNow, 215}})));
    REQUIRE(parsed);
    CHECK(fixture.watch.take(*parsed, kGateway));
    CHECK(fixture.raised.empty());
}

namespace {

Message single(std::uint64_t sequence, const Reading& reading) {
    auto parsed = parse_message(signed_text(content_at(sequence, Hash{}, {reading})));
    REQUIRE(parsed);
    return *parsed;
}

}  // namespace

TEST_CASE("R9: a door that opens at night and stays open is told after five seconds, without another reading") {
    Fixture fixture;
    const Instant night = *Instant::parse("2026-03-02T18:00:00.000Z");  // two o'clock
    fixture.context.now = night;
    CHECK(fixture.watch.take(single(1, {"door-A1", 1, night, 1}), kGateway));
    fixture.watch.tick(night.plus_ms(4'999));
    CHECK(fixture.raised.empty());
    fixture.watch.tick(night.plus_ms(5'000));
    REQUIRE(fixture.raised.size() == 1);
    CHECK(fixture.raised.front().rule == core::supervision::AlertRule::intrusion);
    CHECK(fixture.raised.front().originator == "gw-central/door-A1");
    fixture.watch.tick(night.plus_ms(6'000));
    CHECK(fixture.raised.size() == 1);
}

TEST_CASE("R8: an opened case at once, a conflicting message by name") {
    Fixture fixture;
    CHECK(fixture.watch.take(single(1, {"case-A1", 1, kNow, 1}), kGateway));
    CHECK(fixture.watch.tampered(kGateway, "gw-central", "sequence_conflict", "7"));
    REQUIRE(fixture.raised.size() == 2);
    CHECK(fixture.raised[0].rule == core::supervision::AlertRule::tamper);
    CHECK(fixture.raised[0].zone == "A1");
    CHECK(fixture.raised[1].originator == "gw-central");
    CHECK(fixture.raised[1].evidence == "sequence_conflict/7");
    CHECK(fixture.raised[1].zone.empty());
}

TEST_CASE("R8: a scale set to zero under its load shows less than nothing once the goods are gone") {
    Fixture fixture;
    fixture.watch.take(message(1, 1, {260'000, 260'000, 260'000}), kGateway);
    fixture.watch.take(message(2, 4, {0, 0, 0}), kGateway);
    fixture.watch.take(message(3, 7, {-26'000, -26'000, -26'000}), kGateway);
    const auto tampered = std::count_if(fixture.raised.begin(), fixture.raised.end(), [](const auto& alert) {
        return alert.rule == core::supervision::AlertRule::tamper;
    });
    CHECK(tampered == 1);
}

TEST_CASE("late evidence is told as such: no clock can run for it") {
    Fixture fixture;
    fixture.context.now = kNow.plus_ms(3 * 3'600'000);
    fixture.watch.take(message(1, 1, {260'000, 260'000, 260'000}), kGateway);
    fixture.watch.take(message(2, 4, {234'000, 234'000, 234'000}), kGateway);
    REQUIRE(fixture.raised.size() == 1);
    CHECK(fixture.raised.front().late);
}
