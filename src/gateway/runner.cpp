#include "gateway/runner.hpp"

#include <algorithm>
#include <cstdio>
#include <thread>

namespace gzl::gateway {

namespace {

using SteadyClock = std::chrono::steady_clock;

constexpr std::chrono::milliseconds kGlance{100};  // how soon a signal to stop is seen

int fail(const Fault& why) {
    std::fprintf(stderr, "gzl-gateway: %s\n", why.message.c_str());
    return 1;
}

// Sleeps until `moment`, or until something asks to stop.
bool sleep_until(SteadyClock::time_point moment, const std::atomic<bool>& stopping, const Delivery& delivery) {
    while (!stopping && delivery.state() != Delivery::State::failed) {
        const auto left = moment - SteadyClock::now();
        if (left <= SteadyClock::duration::zero()) return true;
        std::this_thread::sleep_for(std::min<SteadyClock::duration>(left, kGlance));
    }
    return false;
}

}  // namespace

int run(RunOptions options, const std::atomic<bool>& stopping) {
    auto plant = Plant::make(std::move(options.plant));
    if (!plant) return fail(plant.error());
    const auto started = SteadyClock::now();
    const auto elapsed = [&] {
        return std::chrono::duration_cast<std::chrono::milliseconds>(SteadyClock::now() - started);
    };
    const auto now = [&] {
        if (options.clock_from) return options.clock_from->plus_ms(elapsed().count());
        return options.demo_clock.value_or(wall_clock());
    };
    std::atomic<std::int64_t> ahead_ms = 0;  // of the right time: a scenario's clock may be wrong
    auto opened = Station::open(options.station, options.message_interval, [&] { return now().plus_ms(ahead_ms); });
    if (!opened) return fail(opened.error());
    Station& station = **opened;
    station.delivery().start();
    std::uint64_t shed = 0;
    auto next = started;
    int code = 0;
    while (sleep_until(next, stopping, station.delivery())) {
        const Instant at = now();
        const auto samples = plant->sample(elapsed(), at);
        ahead_ms = plant->clock(at) - at;
        auto taken = station.recorder().take(samples);
        if (taken && options.once) taken = station.recorder().flush();
        if (!taken) {
            code = fail(taken.error());
            break;
        }
        station.delivery().added(
            std::any_of(samples.begin(), samples.end(), [](const auto& each) { return each.event; }));
        if (station.shed() > shed) {
            shed = station.shed();
            print("the outbox is full: " + std::to_string(shed) + " readings of history are shed so far");
        }
        if (options.once) {
            code = station.drain(stopping, options.give_up_after);
            break;
        }
        // What cannot keep up leaves measurements out; it does not measure twice as fast afterwards.
        next = std::max(next + options.interval, SteadyClock::now());
    }
    if (const auto flushed = station.recorder().flush(); !flushed) code = fail(flushed.error());
    if (station.delivery().state() == Delivery::State::failed) code = 1;
    station.delivery().stop();
    print(station.summary());
    return code;
}

}  // namespace gzl::gateway
