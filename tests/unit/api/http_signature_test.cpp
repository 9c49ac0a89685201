#include "api/http_signature.hpp"

#include <random>

#include <doctest/doctest.h>

#include "api/http_message.hpp"
#include "api/structured_fields.hpp"

using namespace gzl;
using namespace gzl::api;
using evidence::KeyAlgorithm;
using evidence::PrivateKey;

namespace {

constexpr std::int64_t kNow = 1'760'000'000;
const std::string kNonce = "0123456789abcdef";

HttpRequest request_of(std::string method, std::string target, std::string body) {
    HttpRequest request;
    request.method = std::move(method);
    request.target = std::move(target);
    request.body = std::move(body);
    request.headers = {{"Host", "county.example"}};
    REQUIRE(split_target(request));
    return request;
}

struct Party {
    SigningIdentity identity;

    explicit Party(KeyAlgorithm algorithm) : identity{"bank-1", PrivateKey::generate(algorithm)} {}

    HttpRequest signed_request(std::string target = "/v1/decisions?batch=7", std::int64_t created = kNow) const {
        HttpRequest request = request_of("POST", std::move(target), R"({"loan":"loan-7"})");
        for (auto& header : sign_request({request.method, request.target, request.body}, identity, created, kNonce)) {
            request.headers.push_back(std::move(header));
        }
        return request;
    }
    KeyLookup lookup() const {
        return [this](const std::string& keyid) -> std::optional<evidence::PublicKey> {
            if (keyid != identity.keyid) return std::nullopt;
            return identity.key.public_key();
        };
    }
};

std::string& field(std::vector<HttpHeader>& headers, std::string_view name) {
    for (HttpHeader& header : headers)
        if (equals_ignoring_case(header.name, name)) return header.value;
    FAIL("no field " << name);
    std::abort();
}

void replace(std::string& text, std::string_view from, std::string_view to) {
    const auto at = text.find(from);
    REQUIRE(at != std::string::npos);
    text.replace(at, from.size(), to);
}

std::string_view outcome(const Party& party, const HttpRequest& request, std::int64_t now = kNow) {
    const auto verified = verify_request(request, party.lookup(), {.now = now});
    return verified ? "verified" : name_of(verified.error());
}

// Signs whatever Signature-Input the test wrote, as a careless or hostile key holder would.
void sign_input(HttpRequest& request, const Party& party, const std::string& input, const std::string& base) {
    field(request.headers, "signature-input") = "sig1=" + input;
    field(request.headers, "signature") =
        "sig1=:" + to_base64(party.identity.key.sign(bytes_of(base + "\"@signature-params\": " + input))) + ":";
}

// One byte of one part replaced, inserted or erased.
void damage(HttpRequest& request, std::mt19937& random) {
    const std::vector<std::string*> parts{&request.method,
                                          &request.target,
                                          &request.body,
                                          &field(request.headers, "content-digest"),
                                          &field(request.headers, "signature-input"),
                                          &field(request.headers, "signature")};
    std::string& part = *parts[random() % parts.size()];
    const std::size_t at = random() % part.size();
    const char byte = static_cast<char>(random() % 2 ? random() % 128 : random());
    switch (random() % 3) {
        case 0:
            part[at] = byte;
            break;
        case 1:
            part.insert(at, 1, byte);
            break;
        default:
            part.erase(at, 1);
    }
}

// What a request says, free of the spaces that structured fields allow.
std::string meaning(const HttpRequest& request) {
    std::string text = request.method + "\n" + request.target + "\n" + request.body + "\n";
    const auto input = parse_inner_lists(*request.header("signature-input"));
    text += input ? input->front().first + serialize(input->front().second) : "?";
    for (const char* name : {"content-digest", "signature"}) {
        const auto bytes = parse_byte_sequences(*request.header(name));
        text += bytes ? bytes->front().first + serialize_byte_sequence(bytes->front().second) : "?";
    }
    return text;
}

}  // namespace

TEST_CASE("a signed request verifies with both algorithms") {
    for (const auto algorithm : {KeyAlgorithm::ed25519, KeyAlgorithm::sm2_sm3}) {
        const Party party(algorithm);
        const HttpRequest request = party.signed_request();
        CHECK(request.header("signature-input")
                  ->find(algorithm == KeyAlgorithm::ed25519 ? ";alg=\"ed25519\"" : ";alg=\"sm2-sm3\"") !=
              std::string_view::npos);
        const auto verified = verify_request(request, party.lookup(), {.now = kNow + 10});
        REQUIRE(verified.has_value());
        CHECK(verified->keyid == "bank-1");
        CHECK(verified->nonce == kNonce);
        CHECK(verified->created == kNow);
        CHECK(verified->valid_until == kNow + 300);
    }
}

TEST_CASE("a request without body or query is signed too") {
    const Party party(KeyAlgorithm::ed25519);
    HttpRequest request = request_of("GET", "/", "");
    for (auto& header : sign_request({"GET", "/", ""}, party.identity, kNow, new_nonce()))
        request.headers.push_back(std::move(header));
    CHECK(outcome(party, request) == "verified");
}

TEST_CASE("time: not before created, not after the window or expires") {
    const Party party(KeyAlgorithm::ed25519);
    const HttpRequest request = party.signed_request();
    CHECK(outcome(party, request, kNow - 31) == "signature_not_yet_valid");
    CHECK(outcome(party, request, kNow - 30) == "verified");
    CHECK(outcome(party, request, kNow + 300) == "verified");
    CHECK(outcome(party, request, kNow + 301) == "signature_expired");
    const auto verified = verify_request(request, party.lookup(), {.now = kNow + 61, .window_s = 60});
    REQUIRE_FALSE(verified.has_value());
    CHECK(verified.error() == SignatureProblem::expired);
}

TEST_CASE("each problem has its name") {
    const Party party(KeyAlgorithm::ed25519);

    HttpRequest request = party.signed_request();
    std::erase_if(request.headers, [](const HttpHeader& header) { return header.name == "Signature"; });
    CHECK(outcome(party, request) == "signature_missing");

    request = party.signed_request();
    request.body += " ";
    CHECK(outcome(party, request) == "signature_digest_mismatch");

    request = party.signed_request();
    field(request.headers, "content-digest") = "sha-512=:YQ==:";
    CHECK(outcome(party, request) == "signature_unsupported_algorithm");

    request = party.signed_request();
    replace(field(request.headers, "signature-input"), "bank-1", "bank-2");
    CHECK(outcome(party, request) == "signature_unknown_key");

    request = party.signed_request();
    replace(field(request.headers, "signature-input"), "\"ed25519\"", "\"sm2-sm3\"");
    CHECK(outcome(party, request) == "signature_unsupported_algorithm");

    request = party.signed_request();
    replace(field(request.headers, "signature-input"), "sig1=", "sig2=");
    CHECK(outcome(party, request) == "signature_malformed");

    request = party.signed_request();
    field(request.headers, "signature-input") += ", sig2=();created=1";
    CHECK(outcome(party, request) == "signature_malformed");

    request = party.signed_request();
    replace(field(request.headers, "signature-input"), kNonce, "short");
    CHECK(outcome(party, request) == "signature_malformed");

    request = party.signed_request();
    replace(field(request.headers, "signature-input"), ";created=", ";made=");
    CHECK(outcome(party, request) == "signature_malformed");

    const Party other(KeyAlgorithm::ed25519);
    CHECK(outcome(other, party.signed_request()) == "signature_bad");
}

TEST_CASE("every required component must be covered, even by the right key") {
    const Party party(KeyAlgorithm::ed25519);
    const std::vector<std::pair<std::string, std::string>> components{
        {"\"@method\"", "POST"},
        {"\"@path\"", "/v1/decisions"},
        {"\"@query\"", "?batch=7"},
        {"\"content-digest\"", std::string(*party.signed_request().header("content-digest"))}};
    const std::string parameters = ";created=" + std::to_string(kNow) + ";nonce=\"" + kNonce + "\";keyid=\"bank-1\"";
    for (std::size_t left_out = 0; left_out <= components.size(); ++left_out) {
        std::string names;
        std::string base;
        for (std::size_t i = 0; i < components.size(); ++i) {
            if (i == left_out) continue;
            names += (names.empty() ? "" : " ") + components[i].first;
            base += components[i].first + ": " + components[i].second + "\n";
        }
        HttpRequest request = party.signed_request();
        sign_input(request, party, "(" + names + ")" + parameters, base);
        CAPTURE(names);
        CHECK(outcome(party, request) ==
              (left_out == components.size() ? "verified" : "signature_insufficient_coverage"));
    }
}

TEST_CASE("further covered fields are bound as well") {
    const Party party(KeyAlgorithm::sm2_sm3);
    HttpRequest request = party.signed_request("/v1/x");
    const std::string digest(*request.header("content-digest"));
    sign_input(request, party,
               R"(("@method" "@path" "@query" "content-digest" "@authority" "idempotency-key");created=)" +
                   std::to_string(kNow) + ";nonce=\"" + kNonce + "\";keyid=\"bank-1\"",
               "\"@method\": POST\n\"@path\": /v1/x\n\"@query\": ?\n\"content-digest\": " + digest +
                   "\n\"@authority\": county.example\n\"idempotency-key\": k-1\n");
    CHECK(outcome(party, request) == "signature_malformed");
    request.headers.push_back({"Idempotency-Key", "k-1"});
    CHECK(outcome(party, request) == "verified");
    request.headers.back().value = "k-2";
    CHECK(outcome(party, request) == "signature_bad");
}

TEST_CASE("responses are bound to status, body and the nonce of their request") {
    const Party party(KeyAlgorithm::sm2_sm3);
    HttpResponse response;
    response.status = 201;
    response.body = "{}";
    response.headers = sign_response(response, party.identity, kNow, kNonce);
    const auto check = [&](const HttpResponse& received, std::string_view nonce) -> std::string_view {
        const auto verified = verify_response(received, nonce, party.lookup(), {.now = kNow});
        return verified ? "verified" : name_of(verified.error());
    };
    CHECK(check(response, kNonce) == "verified");
    CHECK(check(response, "another-nonce-00") == "signature_wrong_nonce");
    HttpResponse changed = response;
    changed.status = 200;
    CHECK(check(changed, kNonce) == "signature_bad");
    changed = response;
    changed.body = "{ }";
    CHECK(check(changed, kNonce) == "signature_digest_mismatch");
}

TEST_CASE("a response signature is no request signature and the other way round") {
    const Party party(KeyAlgorithm::ed25519);
    HttpRequest request = party.signed_request();
    HttpResponse response;
    response.body = request.body;
    HttpRequest forged = request_of(request.method, request.target, request.body);
    for (auto& header : sign_response(response, party.identity, kNow, kNonce))
        forged.headers.push_back(std::move(header));
    CHECK(outcome(party, forged) == "signature_insufficient_coverage");

    response.headers = request.headers;
    const auto verified = verify_response(response, kNonce, party.lookup(), {.now = kNow});
    REQUIRE_FALSE(verified.has_value());
    CHECK(verified.error() == SignatureProblem::insufficient_coverage);
}

TEST_CASE("property: a changed request never verifies") {
    std::mt19937 random(20'260'101);
    for (const auto algorithm : {KeyAlgorithm::ed25519, KeyAlgorithm::sm2_sm3}) {
        const Party party(algorithm);
        const HttpRequest original = party.signed_request();
        int changes = 0;
        for (int round = 0; round < 1'500; ++round) {
            HttpRequest changed = original;
            damage(changed, random);
            if (meaning(changed) == meaning(original)) continue;
            ++changes;
            CAPTURE(meaning(changed));
            CHECK_FALSE(verify_request(changed, party.lookup(), {.now = kNow}).has_value());
        }
        CHECK(changes > 1'000);
    }
}
