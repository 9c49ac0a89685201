// One message to another party's machine as the bank link has it (docs/formats/bank-link.md): the headers that go with
// it, and whether the answer says that it was taken.
#pragma once

#include "api/http_signature.hpp"
#include "base/time.hpp"
#include "eventlog/event_log.hpp"

namespace gzl::api {

// Signature, Content-Type, Idempotency-Key (which names the row) and the platform's business date.
std::vector<HttpHeader> letter_headers(const eventlog::OutboxRow& row, const SigningIdentity& identity,
                                       Date business_date, std::int64_t now_s, const std::string& nonce);

// A fault when it was not taken, or when the answer is not signed by the target under this nonce.
Result<void> letter_taken(const eventlog::OutboxRow& row, const HttpResponse& answer, const KeyLookup& target_keys,
                          std::int64_t now_s, std::string_view nonce);

}  // namespace gzl::api
