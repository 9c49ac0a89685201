#include "gateway/devices.hpp"

#include <doctest/doctest.h>

namespace gzl::gateway {

namespace {

const Instant kNow = *Instant::parse("2026-03-02T01:00:00.000Z");

}  // namespace

TEST_CASE("a device is CODE=VALUE, CODE=VALUE~ERROR or CODE=MODEL:VALUE~ERROR") {
    const auto scale = parse_device("scale-A1=2600000~200");
    REQUIRE(scale);
    REQUIRE(scale->size() == 1);
    CHECK(scale->front().code == "scale-A1");
    CHECK(scale->front().value == 2'600'000);
    CHECK(scale->front().error == 200);
    CHECK(parse_device("temp-A1=-52")->front().value == -52);
    CHECK(parse_device("scale-A1=scale:2600000~200")->front().model == DeviceModel::scale);
    CHECK(parse_device("door-1=switch:0")->front().model == DeviceModel::contact);
    for (const char* wrong :
         {"", "scale-A1", "=5", "scale-A1=", "scale-A1=x", "scale-A1=5~", "scale-A1=5~-1", "scale-A1=5.5",
          "scale-A1=99999999999999999999", "a=other:5", "a=scale:", "tag=uwb:5", "tag=uwb:5,", "scale=scale:5,6"})
        CHECK_FALSE(parse_device(wrong));
}

TEST_CASE("a tag is two devices, one for each axis") {
    const auto tag = parse_device("tag-1=uwb:1250,-830~20");
    REQUIRE(tag);
    REQUIRE(tag->size() == 2);
    CHECK((*tag)[0].code == "tag-1.x");
    CHECK((*tag)[0].value == 1'250);
    CHECK((*tag)[1].code == "tag-1.y");
    CHECK((*tag)[1].value == -830);
    CHECK((*tag)[1].error == 20);
}

TEST_CASE("a measurement lies within the device's error") {
    const auto sensor = make_sensor({"scale-A1", DeviceModel::plain, 1'000, 3}, 1);
    for (int i = 0; i < 1'000; ++i) {
        const auto value = sensor->read(kNow);
        CHECK(value >= 997);
        CHECK(value <= 1'003);
    }
    const auto exact = make_sensor({"scale-A1", DeviceModel::plain, 1'000, 0}, 1);
    CHECK(exact->read(kNow) == 1'000);
    exact->change(-300);
    CHECK(exact->read(kNow) == 700);
}

}  // namespace gzl::gateway
