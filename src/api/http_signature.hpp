// RFC 9421 message signatures with RFC 9530 Content-Digest (sha-256), as machine parties and the server sign.
// Requests cover "@method" "@path" "@query" "content-digest", responses "@status" "content-digest"; a response carries
// the nonce of its request. Times are Unix seconds.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <tl/expected.hpp>

#include "api/http.hpp"
#include "evidence/keys.hpp"

namespace gzl::api {

enum class SignatureProblem {
    missing,                // no Signature-Input, Signature or Content-Digest
    malformed,              // no strict structured field, several signatures, parameters missing or out of form
    insufficient_coverage,  // a required component is not signed
    unknown_key,
    unsupported_algorithm,  // alg differs from the key's algorithm, or no sha-256 digest
    expired,
    not_yet_valid,
    digest_mismatch,
    bad_signature,
    wrong_nonce,  // responses only: answers another request
};
std::string_view name_of(SignatureProblem problem);

struct SigningIdentity {
    std::string keyid;
    evidence::PrivateKey key;
};

// Fresh 128-bit randomness as hexadecimal text.
std::string new_nonce();

struct RequestToSign {
    std::string_view method;
    std::string_view target;  // path and query exactly as sent
    std::string_view body;
};

// The validity that this side promises; a verifier's window may end it earlier.
constexpr std::int64_t kSignatureLifetime_s = 300;

// Content-Digest, Signature-Input and Signature, to be added to the message.
std::vector<HttpHeader> sign_request(const RequestToSign& request, const SigningIdentity& identity,
                                     std::int64_t created, const std::string& nonce);
std::vector<HttpHeader> sign_response(const HttpResponse& response, const SigningIdentity& identity,
                                      std::int64_t created, const std::string& request_nonce);

using KeyLookup = std::function<std::optional<evidence::PublicKey>(const std::string& keyid)>;

struct VerificationTime {
    std::int64_t now = 0;
    std::int64_t window_s = 300;  // greatest age
    std::int64_t skew_s = 30;     // how far the signer's clock may be ahead
};

struct VerifiedSignature {
    std::string keyid;
    std::string nonce;
    std::int64_t created = 0;
    std::int64_t valid_until = 0;  // refused as expired afterwards: remember the nonce until then
};

// Tells who signed; replays are the caller's to refuse (NonceCache), after this succeeded.
tl::expected<VerifiedSignature, SignatureProblem> verify_request(const HttpRequest& request, const KeyLookup& lookup,
                                                                 const VerificationTime& time);
tl::expected<VerifiedSignature, SignatureProblem> verify_response(const HttpResponse& response,
                                                                  std::string_view request_nonce,
                                                                  const KeyLookup& lookup,
                                                                  const VerificationTime& time);

}  // namespace gzl::api
