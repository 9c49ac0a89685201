#include "gateway/csv_readings.hpp"

#include <doctest/doctest.h>

namespace gzl::gateway {

TEST_CASE("a line has fields, quoted or not") {
    CHECK(csv_fields("a,b,,c\r") == std::vector<std::string>{"a", "b", "", "c"});
    CHECK(csv_fields(R"("a,b","say ""x""",c)") == std::vector<std::string>{"a,b", "say \"x\"", "c"});
    CHECK(csv_fields("") == std::vector<std::string>{""});
}

TEST_CASE("times of four formats") {
    const Instant wanted = *Instant::parse("2014-04-01T00:05:00.000Z");
    CHECK(parse_time("2014-04-01T00:05:00.000Z", TimeFormat::rfc3339) == wanted);
    CHECK(parse_time("2014-04-01 00:05:00", TimeFormat::date_time) == wanted);
    CHECK(parse_time("1396310700", TimeFormat::epoch_s) == wanted);
    CHECK(parse_time("1396310700000", TimeFormat::epoch_ms) == wanted);
    CHECK_FALSE(parse_time("2014-04-01", TimeFormat::date_time));
    CHECK_FALSE(parse_time("2014-04-01T00:05:00", TimeFormat::date_time));
    CHECK_FALSE(parse_time("1.5", TimeFormat::epoch_s));
    CHECK_FALSE(parse_time("-1", TimeFormat::epoch_ms));
    CHECK_FALSE(parse_time("99999999999999", TimeFormat::epoch_s));
}

TEST_CASE("a decimal becomes a whole number of its scale, rounded half away from zero") {
    CHECK(scaled("43.82", 100) == 4'382);
    CHECK(scaled("43.82", 10) == 438);
    CHECK(scaled("-30.25", 10) == -303);
    CHECK(scaled("30.249999", 10) == 302);
    CHECK(scaled("7", 1'000) == 7'000);
    CHECK(scaled("0.123456789999", 1'000'000'000) == 123'456'789);
    for (const char* wrong : {"", ".", "-", "1.", ".5", "1e3", "1,5", "NaN", "0x10", "1234567890"})
        CHECK_FALSE(scaled(wrong, 10));
    CHECK_FALSE(scaled("1", 0));
}

TEST_CASE("gaps, duplicates and conflicts are counted of each device's numbers") {
    const auto at = [](std::uint64_t sequence, std::int64_t value, const char* device = "a") {
        return Measurement{device, Instant(static_cast<std::int64_t>(sequence) * 1'000), value, sequence};
    };
    const auto counts = count_sequences({at(3, 1), at(4, 2), at(4, 2), at(4, 3), at(8, 1), at(7, 1), at(100, 1, "b")});
    CHECK(counts.gaps == 2);
    CHECK(counts.duplicates == 1);
    CHECK(counts.conflicts == 1);
}

}  // namespace gzl::gateway
