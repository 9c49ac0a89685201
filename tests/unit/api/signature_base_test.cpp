#include "api/signature_base.hpp"

#include <doctest/doctest.h>

#include "evidence/hmac.hpp"
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

TEST_CASE("RFC 9421 B.2.1: nothing covered but the parameters") {
    CHECK(base_of(kRequest, R"(();created=1618884473;keyid="test-key-rsa-pss";nonce="b3k2pp5k7z-50gnwp.yemd")") ==
          R"("@signature-params": ();created=1618884473;keyid="test-key-rsa-pss";nonce="b3k2pp5k7z-50gnwp.yemd")");
}

TEST_CASE("RFC 9421 B.2.3: everything covered") {
    const std::string input =
        R"(("date" "@method" "@path" "@query" "@authority" "content-type" "content-digest" "content-length");created=1618884473;keyid="test-key-rsa-pss")";
    CHECK(base_of(kRequest, input) ==
          R"("date": Tue, 20 Apr 2021 02:07:55 GMT
"@method": POST
"@path": /foo
"@query": ?param=Value&Pet=dog
"@authority": example.com
"content-type": application/json
"content-digest": sha-512=:WZDPaVn/7XgHaAy8pmojAkGWoRx2UFChF41A2svX+TaPm+AbwAgBWnrIiYllu7BNNyealdVLvRwEmTHWXvJwew==:
"content-length": 18
"@signature-params": )" +
              input);
}

TEST_CASE("RFC 9421 B.2.4: a response") {
    const std::vector<HttpHeader> headers{
        {"Date", "Tue, 20 Apr 2021 02:07:56 GMT"},
        {"Content-Type", "application/json"},
        {"Content-Digest",
         "sha-512=:mEWXIS7MaLRuGgxOBdODa3xqM1XdEvxoYhvlCFJ41QJgJc4GTsPp29l5oGX69wWdXymyU0rjJuahq4l5aGgfLQ==:"},
        {"Content-Length", "23"},
    };
    const std::string input =
        R"(("@status" "content-type" "content-digest" "content-length");created=1618884473;keyid="test-key-ecc-p256")";
    CHECK(base_of({.status = 200, .headers = headers}, input) ==
          R"("@status": 200
"content-type": application/json
"content-digest": sha-512=:mEWXIS7MaLRuGgxOBdODa3xqM1XdEvxoYhvlCFJ41QJgJc4GTsPp29l5oGX69wWdXymyU0rjJuahq4l5aGgfLQ==:
"content-length": 23
"@signature-params": )" +
              input);
}

// The MAC tells that the base is exact, though no party of ours signs so.
TEST_CASE("RFC 9421 B.2.5: the base under HMAC-SHA-256") {
    const auto base =
        base_of(kRequest, R"(("date" "@authority" "content-type");created=1618884473;keyid="test-shared-secret")");
    const auto secret =
        from_base64("uzvJfB4u3N0Jy4T7NZ75MDVcr8zSTInedJtkgcu46YW4XByzNJjxBdtjUkdJPBtbmHhIDi6pcl8jsasjlTMtDQ==");
    REQUIRE((base && secret));
    CHECK(to_base64(evidence::HmacSha256(*secret).of(bytes_of(*base))) ==
          "pxcQw6G3AjtMBQjwo8XzkZf/bws5LelbaMk5rGIGtE8=");
}

// The components of §2.2 that we know, in the RFC's own examples.
TEST_CASE("RFC 9421 2.2: derived components") {
    const SignedMessage target{
        .method = "POST", .target = "/path?param=value", .scheme = "https", .authority = "www.example.com"};
    CHECK(base_of(target, R"(("@method" "@target-uri" "@authority" "@path" "@query"))") ==
          "\"@method\": POST\n\"@target-uri\": https://www.example.com/path?param=value\n"
          "\"@authority\": www.example.com\n\"@path\": /path\n\"@query\": ?param=value\n"
          "\"@signature-params\": (\"@method\" \"@target-uri\" \"@authority\" \"@path\" \"@query\")");
    const SignedMessage bare{
        .method = "POST", .target = "/path?queryString", .scheme = "https", .authority = "www.example.com"};
    CHECK(base_of(bare, R"(("@query"))") == "\"@query\": ?queryString\n\"@signature-params\": (\"@query\")");
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
