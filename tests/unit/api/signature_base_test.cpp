#include "api/signature_base.hpp"

#include <doctest/doctest.h>

#include "evidence/keys.hpp"

using namespace gzl;
using namespace gzl::api;

namespace {

// RFC 9421 appendix B.2: the request of all its examples.
const std::vector<HttpHeader> kHeaders{
    {"Host", "example.com"},
    {"Date", "Tue, 20 Apr 2021 02:07:55 GMT"},
    {"Content-Type", "application/json"},
    {"Content-Digest",
     "sha-512=:WZDPaVn/7XgHaAy8pmojAkGWoRx2UFChF41A2svX+TaPm+AbwAgBWnrIiYllu7BNNyealdVLvRwEmTHWXvJwew==:"},
    {"Content-Length", "18"},
};
const SignedMessage kRequest{.method = "POST",
                             .target = "/foo?param=Value&Pet=dog",
                             .scheme = "https",
                             .authority = "example.com",
                             .headers = kHeaders};

std::optional<std::string> base_of(const SignedMessage& message, const std::string& input) {
    const auto parsed = parse_inner_lists("sig=" + input);
    REQUIRE(parsed.has_value());
    return signature_base(message, parsed->front().second);
}

}  // namespace

TEST_CASE("RFC 9421 B.2.6: signature base and Ed25519 signature") {
    const auto inputs = parse_inner_lists(
        R"(sig-b26=("date" "@method" "@path" "@authority" "content-type" "content-length");created=1618884473;keyid="test-key-ed25519")");
    REQUIRE(inputs.has_value());
    const auto base = signature_base(kRequest, inputs->front().second);
    REQUIRE(base.has_value());
    CHECK(*base ==
          R"("date": Tue, 20 Apr 2021 02:07:55 GMT
"@method": POST
"@path": /foo
"@authority": example.com
"content-type": application/json
"content-length": 18
"@signature-params": ("date" "@method" "@path" "@authority" "content-type" "content-length");created=1618884473;keyid="test-key-ed25519")");

    const auto signatures = parse_byte_sequences(
        "sig-b26=:wqcAqbmYJ2ji2glfAMaRy4gruYYnx2nEFN2HN6jrnDnQCK1u02Gb04v9EDgwUPiu4A0w6vuQv5lIp5WPpBKRCw==:");
    REQUIRE(signatures.has_value());
    const auto key = evidence::PublicKey::parse("ed25519:JrQLj5P/89iXES9+vFgrIy29clF9CC/oPPsw3c5D0bs=");
    REQUIRE(key.has_value());
    CHECK(key->verify(bytes_of(*base), signatures->front().second));

    const auto seed = from_base64("n4Ni+HpISpVObnQMW0wOhCKROaIKqKtW/2ZYb2p9KcU=");
    REQUIRE(seed.has_value());
    const auto private_key = evidence::PrivateKey::from_seed(evidence::KeyAlgorithm::ed25519, *seed);
    REQUIRE(private_key.has_value());
    CHECK(private_key->sign(bytes_of(*base)) == signatures->front().second);
}

TEST_CASE("the components of a request") {
    CHECK(base_of(kRequest, R"(("@query" "@target-uri");created=1)") ==
          "\"@query\": ?param=Value&Pet=dog\n"
          "\"@target-uri\": https://example.com/foo?param=Value&Pet=dog\n"
          "\"@signature-params\": (\"@query\" \"@target-uri\");created=1");
    const SignedMessage plain{.method = "GET", .target = "/", .scheme = "http", .authority = "Example.COM:80"};
    CHECK(base_of(plain, R"(("@query" "@path" "@authority"))") ==
          "\"@query\": ?\n\"@path\": /\n\"@authority\": example.com\n"
          "\"@signature-params\": (\"@query\" \"@path\" \"@authority\")");
    CHECK(base_of({.status = 503}, R"(("@status"))") == "\"@status\": 503\n\"@signature-params\": (\"@status\")");
    CHECK(base_of({}, "()") == "\"@signature-params\": ()");
}

TEST_CASE("what cannot be covered has no base") {
    CHECK_FALSE(base_of(kRequest, R"(("@status"))"));
    CHECK_FALSE(base_of(kRequest, R"(("@method" "@method"))"));
    CHECK_FALSE(base_of(kRequest, R"(("@unheard-of"))"));
    CHECK_FALSE(base_of(kRequest, R"(("x-missing"))"));
    CHECK_FALSE(base_of(kRequest, R"(("Date"))"));
    CHECK_FALSE(base_of({.status = 200}, R"(("@method"))"));
    CHECK_FALSE(base_of({.method = "GET", .target = "/"}, R"(("@authority"))"));
    const std::vector<HttpHeader> folded{{"A", "b\n\"@method\": GET"}};
    CHECK_FALSE(base_of({.headers = folded}, R"(("a"))"));
}
