// Which readings reach the rules, and what is told of them: once, in order, also after a restart.
#include "telemetry/rules/rule_watch.hpp"

#include <vector>

#include "core/supervision/rule_settings.hpp"
#include "unit/telemetry/fixture.hpp"

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

struct Fixture {
    StoreFile file;
    std::vector<core::supervision::RaiseAlert> raised;
    std::vector<core::supervision::ClearAlert> cleared;
    bool reachable = true;
    RuleWatch watch{RuleWatch::Parts{
        .store = file.store.get(),
        .context = [](core::GatewayId, const std::string& device) -> std::optional<core::supervision::ScaleContext> {
            if (device != "scale-A1") return std::nullopt;
            core::supervision::ScaleContext context;
            context.warehouse = core::WarehouseId(1);
            context.zone = "A1";
            context.device = core::DeviceId(1);
            context.mpe_kg = 200;
            context.book_kg = 260'000;
            context.weight_step = core::supervision::default_setting(core::supervision::AlertRule::weight_step);
            return context;
        },
        .raise =
            [this](const core::supervision::RaiseAlert& alert) {
                if (reachable) raised.push_back(alert);
                return reachable;
            },
        .clear =
            [this](const core::supervision::ClearAlert& alert) {
                cleared.push_back(alert);
                return true;
            }}};

    void keep(const Message& kept) { REQUIRE(file.store->put(kept, kept.signed_bytes, kNow)); }
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
