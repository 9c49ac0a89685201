#include "api/http_signature.hpp"

#include <algorithm>

#include "api/random.hpp"
#include "api/signature_base.hpp"
#include "api/structured_fields.hpp"
#include "base/check.hpp"
#include "evidence/digest.hpp"

namespace gzl::api {

namespace {

constexpr std::string_view kLabel = "sig1";
constexpr std::size_t kMinNonce = 16;
constexpr std::size_t kMaxNonce = 128;  // nonces are remembered: bounded memory

const std::vector<std::string> kRequestCoverage{"@method", "@path", "@query", "content-digest"};
const std::vector<std::string> kResponseCoverage{"@status", "content-digest"};

std::string_view algorithm_name(evidence::KeyAlgorithm algorithm) {
    return algorithm == evidence::KeyAlgorithm::ed25519 ? "ed25519" : "sm2-sm3";
}

std::string content_digest(std::string_view body) {
    return "sha-256=" + serialize_byte_sequence(evidence::sha256(bytes_of(body)));
}

struct Stamp {
    std::int64_t created;
    const std::string& nonce;
};

std::vector<HttpHeader> sign(SignedMessage message, std::string_view body, const std::vector<std::string>& coverage,
                             const SigningIdentity& identity, const Stamp& stamp) {
    const std::vector<HttpHeader> covered{{"Content-Digest", content_digest(body)}};
    message.headers = covered;
    const FieldInnerList input{coverage,
                               {{"created", stamp.created},
                                {"expires", stamp.created + kSignatureLifetime_s},
                                {"nonce", stamp.nonce},
                                {"keyid", identity.keyid},
                                {"alg", std::string(algorithm_name(identity.key.public_key().algorithm()))}}};
    const auto base = signature_base(message, input);
    CHECK_THAT(base.has_value());
    const std::string label = std::string(kLabel) + "=";
    return {covered.front(),
            {"Signature-Input", label + serialize(input)},
            {"Signature", label + serialize_byte_sequence(identity.key.sign(bytes_of(*base)))}};
}

struct SignatureFields {
    FieldInnerList input;
    Bytes signature;
    Bytes digest;  // claimed SHA-256 of the body
};

using Problem = tl::unexpected<SignatureProblem>;

tl::expected<SignatureFields, SignatureProblem> read_fields(std::span<const HttpHeader> headers) {
    const auto input_field = find_header(headers, "signature-input");
    const auto signature_field = find_header(headers, "signature");
    const auto digest_field = find_header(headers, "content-digest");
    if (!input_field || !signature_field || !digest_field) return Problem(SignatureProblem::missing);

    auto inputs = parse_inner_lists(*input_field);
    auto signatures = parse_byte_sequences(*signature_field);
    auto digests = parse_byte_sequences(*digest_field);
    if (!inputs || !signatures || !digests) return Problem(SignatureProblem::malformed);
    if (inputs->size() != 1 || signatures->size() != 1) return Problem(SignatureProblem::malformed);
    if (inputs->front().first != signatures->front().first) return Problem(SignatureProblem::malformed);

    const auto sha256 =
        std::find_if(digests->begin(), digests->end(), [](const auto& entry) { return entry.first == "sha-256"; });
    if (sha256 == digests->end()) return Problem(SignatureProblem::unsupported_algorithm);
    return SignatureFields{std::move(inputs->front().second), std::move(signatures->front().second),
                           std::move(sha256->second)};
}

bool covers(const FieldInnerList& input, const std::vector<std::string>& required) {
    return std::all_of(required.begin(), required.end(), [&](const std::string& name) {
        return std::find(input.items.begin(), input.items.end(), name) != input.items.end();
    });
}

tl::expected<VerifiedSignature, SignatureProblem> read_parameters(const FieldInnerList& input) {
    const auto* created = input.integer("created");
    const auto* keyid = input.text("keyid");
    const auto* nonce = input.text("nonce");
    if (!created || !keyid || !nonce) return Problem(SignatureProblem::malformed);
    if (nonce->size() < kMinNonce || nonce->size() > kMaxNonce) return Problem(SignatureProblem::malformed);
    if (input.has("expires") && !input.integer("expires")) return Problem(SignatureProblem::malformed);
    if (input.has("alg") && !input.text("alg")) return Problem(SignatureProblem::malformed);
    return VerifiedSignature{*keyid, *nonce, *created, 0};
}

tl::expected<VerifiedSignature, SignatureProblem> verify(const SignedMessage& message, std::string_view body,
                                                         const std::vector<std::string>& coverage,
                                                         const KeyLookup& lookup, const VerificationTime& time) {
    const auto fields = read_fields(message.headers);
    if (!fields) return Problem(fields.error());
    auto verified = read_parameters(fields->input);
    if (!verified) return verified;
    if (!covers(fields->input, coverage)) return Problem(SignatureProblem::insufficient_coverage);

    verified->valid_until = verified->created + time.window_s;
    if (const auto* expires = fields->input.integer("expires")) {
        verified->valid_until = std::min(verified->valid_until, *expires);
    }
    if (verified->created > time.now + time.skew_s) return Problem(SignatureProblem::not_yet_valid);
    if (verified->valid_until < time.now) return Problem(SignatureProblem::expired);

    const auto key = lookup(verified->keyid);
    if (!key) return Problem(SignatureProblem::unknown_key);
    const auto* algorithm = fields->input.text("alg");
    if (algorithm && *algorithm != algorithm_name(key->algorithm())) {
        return Problem(SignatureProblem::unsupported_algorithm);
    }
    if (hash_of(fields->digest) != evidence::sha256(bytes_of(body))) return Problem(SignatureProblem::digest_mismatch);

    const auto base = signature_base(message, fields->input);
    if (!base) return Problem(SignatureProblem::malformed);
    if (!key->verify(bytes_of(*base), fields->signature)) return Problem(SignatureProblem::bad_signature);
    return verified;
}

}  // namespace

std::string_view name_of(SignatureProblem problem) {
    switch (problem) {
        case SignatureProblem::missing:
            return "signature_missing";
        case SignatureProblem::malformed:
            return "signature_malformed";
        case SignatureProblem::insufficient_coverage:
            return "signature_insufficient_coverage";
        case SignatureProblem::unknown_key:
            return "signature_unknown_key";
        case SignatureProblem::unsupported_algorithm:
            return "signature_unsupported_algorithm";
        case SignatureProblem::expired:
            return "signature_expired";
        case SignatureProblem::not_yet_valid:
            return "signature_not_yet_valid";
        case SignatureProblem::digest_mismatch:
            return "signature_digest_mismatch";
        case SignatureProblem::bad_signature:
            return "signature_bad";
        case SignatureProblem::wrong_nonce:
            return "signature_wrong_nonce";
    }
    check_failed("a signature problem", __FILE__, __LINE__);
}

std::string new_nonce() {
    return to_hex(random_bytes(16));
}

std::vector<HttpHeader> sign_request(const RequestToSign& request, const SigningIdentity& identity,
                                     std::int64_t created, const std::string& nonce) {
    return sign({.method = request.method, .target = request.target}, request.body, kRequestCoverage, identity,
                {created, nonce});
}

std::vector<HttpHeader> sign_response(const HttpResponse& response, const SigningIdentity& identity,
                                      std::int64_t created, const std::string& request_nonce) {
    return sign({.status = response.status}, response.body, kResponseCoverage, identity, {created, request_nonce});
}

tl::expected<VerifiedSignature, SignatureProblem> verify_request(const HttpRequest& request, const KeyLookup& lookup,
                                                                 const VerificationTime& time) {
    const SignedMessage message{.method = request.method,
                                .target = request.target,
                                .authority = request.header("host").value_or(""),
                                .headers = request.headers};
    return verify(message, request.body, kRequestCoverage, lookup, time);
}

tl::expected<VerifiedSignature, SignatureProblem> verify_response(const HttpResponse& response,
                                                                  std::string_view request_nonce,
                                                                  const KeyLookup& lookup,
                                                                  const VerificationTime& time) {
    const SignedMessage message{.status = response.status, .headers = response.headers};
    auto verified = verify(message, response.body, kResponseCoverage, lookup, time);
    if (verified && verified->nonce != request_nonce) return Problem(SignatureProblem::wrong_nonce);
    return verified;
}

}  // namespace gzl::api
