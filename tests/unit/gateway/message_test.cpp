#include "gateway/message.hpp"

#include <doctest/doctest.h>

#include "unit/gateway/golden_message.hpp"

namespace gzl::gateway {

namespace {

evidence::PrivateKey key_of(std::uint8_t byte) {
    return *evidence::PrivateKey::from_seed(evidence::KeyAlgorithm::ed25519, Bytes(32, byte));
}

Content golden_content() {
    Salt boot;
    boot.fill(0xb0);
    Hash previous;
    previous.fill(0x0a);
    const Instant at = *Instant::parse("2026-03-02T00:59:59.000Z");
    return {"gw-central",     boot,     7,
            at.plus_ms(1000), previous, {{"scale-A1", 41, at, 2'600'000}, {"temp-A1", 9, at, -52}}};
}

std::string receipt_text(const evidence::PrivateKey& key, std::string body) {
    const Bytes signature = key.sign(bytes_of("gzl-receipt-v1\n" + body));
    body.pop_back();
    return body + ",\"signature\":\"" + to_base64(signature) + "\"}";
}

const std::string kReceiptBody = R"({"gateway":"gw-central","durable_to":7,"hash":")" + std::string(64, 'a') + "\"}";

}  // namespace

TEST_CASE("a message has one spelling, one hash and a signature over both") {
    const SignedMessage message = sign_message(golden_content(), key_of(7));
    CHECK(message.text == kGoldenMessage);
    CHECK(to_hex(message.hash) == kGoldenHash);
    const auto content = content_of(message.text);
    REQUIRE(content);
    CHECK(sign_message(*content, key_of(7)).text == message.text);
    CHECK_FALSE(content_of("{}"));
    CHECK_FALSE(content_of(""));
}

TEST_CASE("a receipt counts only when the server's key signed it for this gateway") {
    const auto server = key_of(1).public_key();
    const std::string text = receipt_text(key_of(1), kReceiptBody);
    const auto receipt = verify_receipt(text, "gw-central", server);
    REQUIRE(receipt);
    CHECK(receipt->durable_to == 7);
    CHECK(to_hex(receipt->hash) == std::string(64, 'a'));
    CHECK_FALSE(verify_receipt(text, "gw-other", server));
    CHECK_FALSE(verify_receipt(text, "gw-central", key_of(2).public_key()));
    CHECK_FALSE(verify_receipt("", "gw-central", server));
    CHECK_FALSE(verify_receipt(",\"signature\":\"}", "gw-central", server));
    for (std::size_t i = 0; i < text.size(); ++i) {
        std::string altered = text;
        altered[i] ^= 1;
        CHECK_FALSE(verify_receipt(altered, "gw-central", server));
    }
}

TEST_CASE("the receipt inside a problem is verified the same way") {
    const auto server = key_of(1).public_key();
    const std::string problem =
        R"({"type":"sequence_gap","detail":"x","receipt":)" + receipt_text(key_of(1), kReceiptBody) + "}";
    CHECK(verify_problem_receipt(problem, "gw-central", server));
    CHECK_FALSE(verify_problem_receipt(R"({"type":"sequence_gap","detail":"x"})", "gw-central", server));
    CHECK_FALSE(verify_problem_receipt(problem, "gw-central", key_of(2).public_key()));
}

}  // namespace gzl::gateway
