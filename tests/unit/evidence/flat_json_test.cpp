#include "evidence/flat_json.hpp"

#include <doctest/doctest.h>

namespace gzl::evidence {

TEST_CASE("a flat object of strings and whole numbers is read") {
    const auto json =
        parse_flat_json(" {\"a\" : \"x\\n\\u51a0\", \"b\":18446744073709551615, \"c\":0, \"d\":\"\"}\n", 100);
    REQUIRE(json);
    CHECK(json->size() == 4);
    CHECK(std::get<std::string>(json->at("a")) == "x\n\u51a0");
    CHECK(std::get<std::uint64_t>(json->at("b")) == UINT64_MAX);
    CHECK(std::get<std::uint64_t>(json->at("c")) == 0);
    CHECK(std::get<std::string>(json->at("d")).empty());
    CHECK(parse_flat_json("{}", 100)->empty());
}

TEST_CASE("anything else is refused") {
    for (const std::string_view text : {"",
                                        "{",
                                        "[]",
                                        "1",
                                        "\"a\"",
                                        "null",
                                        "{\"a\":1,\"a\":1}",
                                        "{\"a\":\"x\",\"\\u0061\":\"y\"}",
                                        "{\"a\":-1}",
                                        "{\"a\":1.5}",
                                        "{\"a\":1e2}",
                                        "{\"a\":18446744073709551616}",
                                        "{\"a\":true}",
                                        "{\"a\":null}",
                                        "{\"a\":[]}",
                                        "{\"a\":{}}",
                                        "{\"a\":1,}",
                                        "{\"a\":1}x",
                                        "{\"a\":1}{}",
                                        "{\"a\":\"\xff\"}",
                                        "{\"a\":\"\\ud800\"}",
                                        "{\"a\":\"\n\"}",
                                        "{/**/}"}) {
        CAPTURE(text);
        CHECK_FALSE(parse_flat_json(text, 100));
    }
    CHECK_FALSE(parse_flat_json(std::string(101, ' ') + "{}", 100));
    CHECK_FALSE(parse_flat_json(std::string(100'000, '{'), 1'000'000));
}

}  // namespace gzl::evidence
