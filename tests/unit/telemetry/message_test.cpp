#include "telemetry/message.hpp"

#include <random>

#include <doctest/doctest.h>

#include "base/json.hpp"
#include "telemetry/canonical_reader.hpp"
#include "unit/evidence/mutation.hpp"
#include "unit/gateway/golden_message.hpp"

namespace gzl::telemetry {

namespace {

const std::string kText(gateway::kGoldenMessage);
const evidence::PrivateKey kKey = *evidence::PrivateKey::from_seed(evidence::KeyAlgorithm::ed25519, Bytes(32, 7));

}  // namespace

TEST_CASE("the reference gateway's message is read as it was meant") {
    const auto message = parse_message(kText);
    REQUIRE(message);
    CHECK(message->content.gateway == "gw-central");
    CHECK(message->content.sequence == 7);
    REQUIRE(message->content.readings.size() == 2);
    CHECK(message->content.readings[0].value == 2'600'000);
    CHECK(message->content.readings[1].value == -52);
    CHECK(to_hex(message->hash) == gateway::kGoldenHash);
    CHECK(message->is_signed_by(kKey.public_key()));
}

TEST_CASE("a message altered by one byte is refused") {
    const auto public_key = kKey.public_key();
    for (std::size_t i = 0; i < kText.size(); ++i)
        for (const int bit : {1, 0x20}) {
            std::string altered = kText;
            altered[i] = static_cast<char>(altered[i] ^ bit);
            const auto message = parse_message(altered);
            CHECK_FALSE((message && message->is_signed_by(public_key)));
        }
    for (std::size_t i = 0; i < kText.size(); ++i) {
        std::string shorter = kText;
        shorter.erase(i, 1);
        const auto message = parse_message(shorter);
        CHECK_FALSE((message && message->is_signed_by(public_key)));
    }
}

TEST_CASE("only the canonical spelling is a message") {
    CHECK_FALSE(parse_message(""));
    CHECK_FALSE(parse_message("{}"));
    CHECK_FALSE(parse_message(",\"signature\":\"}"));
    CHECK_FALSE(parse_message(" " + kText));
    CHECK_FALSE(parse_message(kText + "\n"));
    std::string zero = kText;
    zero.replace(zero.find("\"sequence\":7"), 12, "\"sequence\":0");
    CHECK_FALSE(parse_message(zero));
    CHECK_FALSE(parse_message(std::string(kMaxMessageBytes + 1, 'x')));
}

TEST_CASE("a message's text can be made again, and each reading stands in it") {
    const auto message = *parse_message(kText);
    CHECK(message_text(message.content, message.signature) == kText);
    CHECK(message.reading_text(0) == to_json(message.content.readings[0]));
    CHECK(message.reading_text(1) == to_json(message.content.readings[1]));
    CHECK(claimed_gateway(kText) == "gw-central");
    CHECK(claimed_gateway("{\"gateway\":\"gw").empty() == false);
    CHECK(claimed_gateway("hello").empty());
}

// The quick reader and the general one must agree on every text, or one message had two meanings.
TEST_CASE("the quick reader takes only what the general one takes, and reads the same") {
    std::mt19937_64 random(3);
    const std::string body = kText.substr(0, kText.rfind(",\"signature\"")) + "}";
    std::size_t taken = 0;
    for (int i = 0; i < 20'000; ++i) {
        const std::string text = i == 0 ? body : evidence::test::mutate(body, random);
        const auto quick = read_usual_content(text);
        if (!quick) continue;
        ++taken;
        const auto general = from_json<Content>(text, {.depth = 4, .text_bytes = 64, .items = kMaxReadings});
        REQUIRE(general);
        CHECK(to_json(*general) == text);
        CHECK(to_json(quick->content) == text);
    }
    CHECK(taken > 100);
    for (const std::string unusual : {"\u95e8", "a\\\"b", ""}) {
        std::string text = body;
        text.replace(text.find("scale"), 5, unusual);
        const bool is_message = parse_message(text.substr(0, text.size() - 1) + ",\"signature\":\"AAAA\"}").has_value();
        CHECK(is_message == (from_json<Content>(text).has_value() && to_json(*from_json<Content>(text)) == text));
    }
}

}  // namespace gzl::telemetry
