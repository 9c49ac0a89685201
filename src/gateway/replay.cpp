#include "gateway/replay.hpp"

#include <algorithm>
#include <cstdio>
#include <thread>

#include "gateway/csv_readings.hpp"

namespace gzl::gateway {

namespace {

int fail(const Fault& why) {
    std::fprintf(stderr, "gzl-gateway: %s\n", why.message.c_str());
    return 1;
}

void shift(std::vector<Measurement>& measurements, Instant start) {
    const auto earliest = std::min_element(measurements.begin(), measurements.end(),
                                           [](const auto& a, const auto& b) { return a.at < b.at; });
    if (earliest == measurements.end()) return;
    const std::int64_t by = start - earliest->at;
    for (Measurement& each : measurements) each.at = each.at.plus_ms(by);
}

// A row that should be there but is not leaves a hole in the numbers, one that is there twice repeats one.
void number_by_time(std::vector<Measurement>& measurements, std::int64_t step_ms) {
    std::map<std::string, Instant> first;
    for (const Measurement& each : measurements) {
        const auto [found, is_new] = first.emplace(each.device, each.at);
        if (!is_new) found->second = std::min(found->second, each.at);
    }
    for (Measurement& each : measurements)
        each.sequence = static_cast<std::uint64_t>((each.at - first.at(each.device)) / step_ms) + 1;
}

// Gives them to the station when their time has come; false: asked to stop, or a fault that was told.
bool send(Station& station, const std::vector<Measurement>& measurements, double speed,
          const std::atomic<bool>& stopping) {
    const auto started = std::chrono::steady_clock::now();
    for (const Measurement& each : measurements) {
        const auto late = static_cast<double>(each.at - measurements.front().at);
        const auto due = started + std::chrono::milliseconds(speed > 0 ? static_cast<std::int64_t>(late / speed) : 0);
        while (!stopping && std::chrono::steady_clock::now() < due)
            std::this_thread::sleep_for(std::chrono::milliseconds(5));
        if (stopping) return false;
        if (const auto taken = station.recorder().take(each); !taken) return fail(taken.error()) == 0;
        if (speed > 0) station.delivery().added(false);
    }
    if (const auto flushed = station.recorder().flush(); !flushed) return fail(flushed.error()) == 0;
    station.delivery().added(false);
    return true;
}

}  // namespace

int replay(const ReplayOptions& options, const std::atomic<bool>& stopping) {
    std::vector<Measurement> measurements;
    std::uint64_t rows = 0;
    for (const std::string& file : options.files) {
        auto read = read_csv(file, options);
        if (!read) return fail(read.error());
        rows += read->rows;
        std::move(read->measurements.begin(), read->measurements.end(), std::back_inserter(measurements));
    }
    if (measurements.empty()) return fail({"there are no readings"});
    if (options.start) shift(measurements, *options.start);
    if (options.time_step_ms > 0) number_by_time(measurements, options.time_step_ms);

    auto opened = Station::open(options.station, std::chrono::milliseconds(1'000), wall_clock);
    if (!opened) return fail(opened.error());
    Station& station = **opened;
    station.delivery().start();
    int code = 1;
    if (send(station, measurements, options.speed, stopping)) code = station.drain(stopping, options.give_up_after);
    station.delivery().stop();
    std::string line = "rows " + std::to_string(rows);
    if (measurements.front().sequence != 0) {
        const SequenceCounts counts = count_sequences(measurements);
        line += " gaps " + std::to_string(counts.gaps) + " duplicates " + std::to_string(counts.duplicates) +
                " conflicts " + std::to_string(counts.conflicts);
    }
    print(line);
    print(station.summary());
    return code;
}

}  // namespace gzl::gateway
