#include "mqtt/envelope.hpp"

#include <doctest/doctest.h>

namespace gzl::mqtt {

namespace {

const std::string kHash(64, 'a');

}  // namespace

TEST_CASE("an answer names the message by its hash and carries the body as it is") {
    const std::string text = R"({"status":409,"of":")" + kHash + R"(","body":{"type":"x","receipt":{}}})";
    const auto answer = parse_answer(text);
    REQUIRE(answer);
    CHECK(answer->status == 409);
    CHECK(to_hex(answer->of) == kHash);
    CHECK(answer->body == R"({"type":"x","receipt":{}})");
    CHECK(to_text(*answer) == text);
    for (const std::string& wrong :
         {std::string(), std::string("{}"), std::string("garbage"), text.substr(0, text.size() - 1),
          R"({"status":-1,"of":")" + kHash + R"(","body":{}})", R"({"status":0200,"of":")" + kHash + R"(","body":{}})",
          std::string(R"({"status":200,"of":"aa","body":{}})"),
          R"({"status":99999999999,"of":")" + kHash + R"(","body":{}})"})
        CHECK_FALSE(parse_answer(wrong));
}

TEST_CASE("a life is a process and a connection of it") {
    Life life{.connection = 3};
    life.boot.fill(0xb0);
    const std::string text = R"({"boot":"b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0","connection":3})";
    CHECK(to_text(life) == text);
    CHECK(parse_life(text) == life);
    CHECK_FALSE(parse_life(text + " "));
    CHECK_FALSE(parse_life(""));
    CHECK_FALSE(parse_life(R"({"boot":"b0","connection":3})"));
}

TEST_CASE("a command asks for everything from a number on") {
    CHECK(resend_text(8) == R"({"resend_from":8})");
    CHECK(parse_resend(R"({"resend_from":8})") == 8U);
    CHECK_FALSE(parse_resend(R"({"resend_from":})"));
    CHECK_FALSE(parse_resend(R"({"resend_from":08})"));
}

}  // namespace gzl::mqtt
