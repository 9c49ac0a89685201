#include "gateway/event_watch.hpp"

#include <string>
#include <vector>

#include <doctest/doctest.h>

namespace gzl::gateway {

namespace {

// 'E' for each value that is an event, '.' for each that is not.
std::string events_in(EventWatch watch, const std::vector<std::int64_t>& values) {
    std::string found;
    for (const std::int64_t value : values) found += watch.take(value) ? 'E' : '.';
    return found;
}

}  // namespace

TEST_CASE("a switch that changes is an event, one that repeats itself is none") {
    CHECK(events_in({DeviceModel::contact, 0}, {0, 0, 1, 1, 1, 1, 1, 1, 1, 0}) == "..EEEEEE.E");
}

TEST_CASE("goods that leave a scale are an event until it has settled; noise is none") {
    CHECK(events_in({DeviceModel::scale, 200}, {5'000, 5'200, 4'800, 5'600, 3'000, 2'100, 2'000, 2'050, 1'950, 2'000,
                                                2'100, 2'000, 2'000}) == "....EEEEEEE..");
}

TEST_CASE("a tag that moves is an event") {
    CHECK(events_in({DeviceModel::axis, 20}, {1'250, 1'270, 1'230, 1'320}) == "...E");
}

TEST_CASE("neither the weather nor lorries on the weighbridge are") {
    CHECK(events_in({DeviceModel::ambient, 3}, {50, 90, 20}) == "...");
    CHECK(events_in({DeviceModel::bridge, 20}, {0, 30'000, 0}) == "...");
}

}  // namespace gzl::gateway
