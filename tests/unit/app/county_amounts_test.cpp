#include <cstdio>
#include <string>

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include "app/county/amounts.hpp"
#include "base/quantity.hpp"

using namespace gzl::app::county;

namespace {

std::string yuan_text(std::int64_t fen) {
    const std::string cents = std::to_string(100 + fen % 100);
    return std::to_string(fen / 100) + "." + cents.substr(1);
}

}  // namespace

TEST_CASE("money is read exactly") {
    CHECK(parse_yuan("200000000.00") == 20'000'000'000);
    CHECK(parse_yuan("200_000_000.00") == 20'000'000'000);
    CHECK(parse_yuan("0.01") == 1);
    CHECK(parse_yuan("12.5") == 1250);
    CHECK(parse_yuan("12") == 1200);
    CHECK(parse_yuan("90071992547409.91") == gzl::kMaxExactInteger);
}

TEST_CASE("money that cannot be read exactly is refused") {
    for (const std::string_view text : {"", ".", "1.", ".5", "1.005", "-1.00", "+1", "1,000.00", "1e3", "_1", "1_",
                                        "1__0", "1.0_0", " 1", "1 ", "90071992547409.92", "99999999999999999999999"})
        CHECK_MESSAGE(!parse_yuan(text), text);
}

TEST_CASE("rates and weights") {
    CHECK(parse_percent("3.2%") == 32'000);
    CHECK(parse_percent("100 %") == 1'000'000);
    CHECK(parse_percent("0.0001%") == 1);
    CHECK(!parse_percent("3.2"));
    CHECK(!parse_percent("0.00001%"));
    CHECK(parse_weight("260.000 t") == 260'000);
    CHECK(parse_weight("260t") == 260'000);
    CHECK(parse_weight("1500 kg") == 1'500);
    CHECK(!parse_weight("1.5 kg"));
    CHECK(!parse_weight("0.0005 t"));
    CHECK(!parse_weight("260"));
}

TEST_CASE("any money text reads back as the fen it was written from") {
    CHECK(rc::check([](std::uint32_t high, std::uint32_t low) {
        const std::int64_t fen = static_cast<std::int64_t>(high % 2'097'151) * 4'294'967'296 + low;
        RC_ASSERT(parse_yuan(yuan_text(fen)) == fen);
    }));
}
