#include "api/platform/letter.hpp"

namespace gzl::api {

std::vector<HttpHeader> letter_headers(const eventlog::OutboxRow& row, const SigningIdentity& identity,
                                       Date business_date, std::int64_t now_s, const std::string& nonce) {
    std::vector<HttpHeader> headers = sign_request({"POST", row.kind, row.payload}, identity, now_s, nonce);
    headers.push_back({"Content-Type", "application/json"});
    headers.push_back({"Idempotency-Key", "gzl-" + std::to_string(row.id)});
    headers.push_back({"Gzl-Business-Date", business_date.text()});
    return headers;
}

Result<void> letter_taken(const eventlog::OutboxRow& row, const HttpResponse& answer, const KeyLookup& target_keys,
                          std::int64_t now_s, std::string_view nonce) {
    if (answer.status < 200 || answer.status > 299)
        return fault(row.target + " answered " + std::to_string(answer.status) + " to " + row.kind);
    const auto verified = verify_response(answer, nonce, target_keys, {.now = now_s});
    if (!verified)
        return fault(row.target + "'s answer is not signed by it: " + std::string(name_of(verified.error())));
    return {};
}

}  // namespace gzl::api
