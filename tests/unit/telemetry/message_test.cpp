#include "telemetry/message.hpp"

#include <doctest/doctest.h>

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

}  // namespace gzl::telemetry
