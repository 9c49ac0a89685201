#include "evidence/text.hpp"

#include <doctest/doctest.h>

namespace gzl::evidence {

namespace {

std::optional<char32_t> only_code_point(std::string_view text) {
    const auto point = take_code_point(text);
    return text.empty() ? point : std::nullopt;
}

}  // namespace

TEST_CASE("decimals have one spelling") {
    CHECK(parse_decimal("0") == 0);
    CHECK(parse_decimal("70000") == 70'000);
    CHECK(parse_decimal("18446744073709551615") == UINT64_MAX);
    for (const std::string_view text : {"", "00", "01", "-1", "+1", " 1", "1 ", "1e3", "18446744073709551616"}) {
        CHECK_FALSE(parse_decimal(text));
    }
}

TEST_CASE("a line ends in a newline") {
    std::string_view rest = "one\n\ntwo";
    CHECK(take_line(rest) == "one");
    CHECK(take_line(rest) == "");
    CHECK_FALSE(take_line(rest));
    CHECK(rest == "two");
}

TEST_CASE("UTF-8 is read in its shortest form only") {
    CHECK(only_code_point("a") == U'a');
    CHECK(only_code_point("\u00e9") == U'\u00e9');
    CHECK(only_code_point("\u51a0") == U'\u51a0');
    CHECK(only_code_point("\U0001f600") == U'\U0001f600');
    CHECK(only_code_point("\U0010ffff") == U'\U0010ffff');
    for (const std::string_view text : {"", "\x80", "\xc3", "\xc0\xaf", "\xe0\x80\xaf", "\xed\xa0\x80",
                                        "\xf4\x90\x80\x80", "\xf8\x88\x80\x80\x80", "\xe5\x86", "\xc3(", "\xff"}) {
        CHECK_FALSE(only_code_point(text));
    }
}

}  // namespace gzl::evidence
