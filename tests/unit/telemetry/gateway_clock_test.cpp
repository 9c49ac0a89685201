// S2: on both sides of what is a drift, a warning, and a hand on the clock.
#include "telemetry/gateway_clock.hpp"

#include "unit/telemetry/fixture.hpp"

namespace gzl::telemetry {

namespace {

// Messages every five seconds, each `skew_ms` after the gateway's own time.
struct Gateway {
    GatewayClock clock;
    std::uint64_t sequence = 0;
    std::int64_t made_ms = 0;

    void send(std::int64_t skew_ms, std::size_t count = 1) {
        for (; count > 0; --count) {
            const Instant sent_at = kNow.plus_ms(made_ms += 5'000);
            clock.take({++sequence, sent_at, sent_at.plus_ms(skew_ms)});
        }
    }
};

}  // namespace

TEST_CASE("the median over the last 60 messages is the skew; few messages say nothing") {
    Gateway gateway;
    gateway.send(40'000, GatewayClock::kFewest - 1);
    CHECK(gateway.clock.skew_ms() == 0);
    CHECK(gateway.clock.state() == ClockState::good);
    gateway.send(40'000);
    CHECK(gateway.clock.state() == ClockState::wrong);
    gateway.send(100, GatewayClock::kMessages);
    CHECK(gateway.clock.skew_ms() == 100);
    gateway.send(90'000, GatewayClock::kMessages / 2 - 1);
    CHECK(gateway.clock.skew_ms() == 100);
}

TEST_CASE("2 s are still good, 30 s are still a warning, ahead as well as behind") {
    for (const int sign : {1, -1}) {
        const auto state_at = [&](std::int64_t skew_ms) {
            Gateway gateway;
            gateway.send(sign * skew_ms, GatewayClock::kFewest);
            return gateway.clock.state();
        };
        CHECK(state_at(2'000) == ClockState::good);
        CHECK(state_at(2'001) == ClockState::warn);
        CHECK(state_at(30'000) == ClockState::warn);
        CHECK(state_at(30'001) == ClockState::wrong);
    }
}

TEST_CASE("a clock that becomes wrong is told once") {
    Gateway gateway;
    gateway.send(0, GatewayClock::kFewest);
    std::size_t told = 0;
    for (int i = 0; i < 40; ++i) {
        gateway.send(-60'000);
        told += gateway.clock.observation().became_wrong ? 1 : 0;
    }
    CHECK(told == 1);
}

TEST_CASE("messages that waited in an outbox say nothing of the clock") {
    Gateway gateway;
    gateway.send(50, 20);
    // An hour without a line; then seven hundred messages, one every 10 ms.
    const std::int64_t hour_ms = 3'600'000;
    const Instant back = kNow.plus_ms(gateway.made_ms + hour_ms);
    for (std::int64_t i = 0; i < 700; ++i)
        gateway.clock.take({++gateway.sequence, kNow.plus_ms(gateway.made_ms += 5'000), back.plus_ms(i * 10)});
    CHECK(gateway.clock.state() == ClockState::good);
    CHECK(gateway.clock.skew_ms() == 50);
}

TEST_CASE("a step back is seen with the message that shows it; a correction of 2 s is none") {
    Gateway gateway;
    gateway.send(0, 3);
    gateway.made_ms -= 7'000;  // and five seconds on
    gateway.send(0);
    CHECK_FALSE(gateway.clock.observation().went_back);
    gateway.made_ms -= 7'001;
    gateway.send(0);
    CHECK(gateway.clock.observation().went_back);
    gateway.clock.take({gateway.sequence, kNow, kNow});  // the same message again
    CHECK(gateway.clock.observation().went_back);
    gateway.send(0);
    CHECK_FALSE(gateway.clock.observation().went_back);
}

}  // namespace gzl::telemetry
