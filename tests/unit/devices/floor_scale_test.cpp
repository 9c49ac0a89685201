#include "devices/floor_scale.hpp"

#include <cstdlib>
#include <vector>

#include <doctest/doctest.h>

namespace gzl::devices {

namespace {

const Instant kStart = *Instant::parse("2026-03-02T01:00:00.000Z");

std::vector<std::int64_t> samples(FloorScale& scale, int count) {
    std::vector<std::int64_t> read;
    for (int i = 0; i < count; ++i) read.push_back(scale.read(kStart.plus_ms(i * std::int64_t{5000})));
    return read;
}

}  // namespace

TEST_CASE("the same seed gives the same readings, another one others") {
    const ScaleModel model = ScaleModel::within(200);
    FloorScale one(model, 7, 2'600'000);
    FloorScale two(model, 7, 2'600'000);
    FloorScale other(model, 8, 2'600'000);
    const auto read = samples(one, 100);
    CHECK(read == samples(two, 100));
    CHECK(read != samples(other, 100));
}

TEST_CASE("a scale within its class stays within its permissible error over a day, whatever its noise") {
    for (const NoiseShape shape : {NoiseShape::uniform, NoiseShape::gaussian}) {
        ScaleModel model = ScaleModel::within(200);
        model.shape = shape;
        FloorScale scale(model, 1, 2'600'000);
        bool moved = false;
        for (int i = 0; i < 17'280; ++i) {
            const std::int64_t kg = scale.read(kStart.plus_ms(i * std::int64_t{5000}));
            CHECK(std::abs(kg - 2'600'000) <= 200);
            CHECK(kg % model.division_kg == 0);
            moved = moved || kg != 2'600'000;
        }
        CHECK(moved);
    }
}

TEST_CASE("after a change of load three to five samples lie on the way, in order") {
    for (std::uint64_t seed = 0; seed < 50; ++seed) {
        FloorScale scale({}, seed, 2'600'000);
        CHECK(scale.is_settled());
        scale.load(-260'000);
        CHECK(scale.truth() == 2'340'000);
        std::int64_t last = 2'600'000;
        int on_the_way = 0;
        for (std::int64_t kg = scale.read(kStart); kg != 2'340'000; kg = scale.read(kStart)) {
            CHECK(kg < last);
            CHECK_FALSE(scale.is_settled());
            last = kg;
            ++on_the_way;
        }
        CHECK(on_the_way >= 3);
        CHECK(on_the_way <= 5);
        CHECK(scale.is_settled());
    }
}

TEST_CASE("spikes are as rare and as large as asked") {
    FloorScale scale({.spike_every = 100, .spike_kg = 5'000}, 3, 10'000);
    int spikes = 0;
    for (const std::int64_t kg : samples(scale, 10'000)) {
        if (kg == 10'000) continue;
        CHECK(std::abs(kg - 10'000) == 5'000);
        ++spikes;
    }
    CHECK(spikes > 60);
    CHECK(spikes < 140);
}

TEST_CASE("the zero follows the day's temperature") {
    FloorScale scale({.drift_kg = 40}, 1, 1'000);
    CHECK(scale.read(*Instant::parse("2026-03-01T19:00:00.000Z")) == 960);    // 03:00 in Asia/Shanghai
    CHECK(scale.read(*Instant::parse("2026-03-02T07:00:00.000Z")) == 1'040);  // 15:00
}

}  // namespace gzl::devices
