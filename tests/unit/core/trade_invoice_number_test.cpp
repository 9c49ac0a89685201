#include <doctest/doctest.h>

#include "core/trade/invoice_number.hpp"

namespace gzl::core::trade {

TEST_CASE("T1: year, province, 20 digits") {
    const auto number = parse_invoice_number("26372000000000000001");
    REQUIRE(number);
    CHECK(number->year == 2026);
    CHECK(number->province == 37);
    for (const char* text :
         {"", "2637200000000000001", "263720000000000000011", "2637200000000000000A", " 6372000000000000001",
          "26002000000000000001", "26162000000000000001", "26992000000000000001", "20372000000000000001"})
        CHECK_MESSAGE(!parse_invoice_number(text), text);
}

TEST_CASE("T1: the year of the number is the year of issue, first to last day") {
    const InvoiceNumber number{.year = 2026, .province = 37};
    CHECK_FALSE(number.is_of(Date::of(2025, 12, 31)));
    CHECK(number.is_of(Date::of(2026, 1, 1)));
    CHECK(number.is_of(Date::of(2026, 12, 31)));
    CHECK_FALSE(number.is_of(Date::of(2027, 1, 1)));
}

}  // namespace gzl::core::trade
