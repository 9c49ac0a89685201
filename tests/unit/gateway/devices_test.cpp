#include "gateway/devices.hpp"

#include <doctest/doctest.h>

namespace gzl::gateway {

TEST_CASE("a device is CODE=VALUE or CODE=VALUE~ERROR") {
    const auto scale = parse_device("scale-A1=2600000~200");
    REQUIRE(scale);
    CHECK(scale->code == "scale-A1");
    CHECK(scale->value == 2'600'000);
    CHECK(scale->error == 200);
    CHECK(parse_device("temp-A1=-52")->value == -52);
    for (const char* wrong : {"", "scale-A1", "=5", "scale-A1=", "scale-A1=x", "scale-A1=5~", "scale-A1=5~-1",
                              "scale-A1=5.5", "scale-A1=99999999999999999999"})
        CHECK_FALSE(parse_device(wrong));
}

TEST_CASE("a measurement lies within the device's error") {
    std::mt19937_64 random(1);
    for (int i = 0; i < 1000; ++i) {
        const auto value = measure({"scale-A1", 1000, 3}, random);
        CHECK(value >= 997);
        CHECK(value <= 1003);
    }
    CHECK(measure({"scale-A1", 1000, 0}, random) == 1000);
}

}  // namespace gzl::gateway
