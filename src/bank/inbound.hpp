// The door for the platform's messages: signature, nonce, form, Idempotency-Key; then the desk. Answers are signed.
#pragma once

#include <functional>

#include "api/http_signature.hpp"
#include "api/nonce_cache.hpp"
#include "bank/desk.hpp"
#include "bank/store.hpp"

namespace gzl::bank {

class Inbound {
  public:
    struct Options {
        Store* store = nullptr;
        Desk desk;
        api::SigningIdentity identity;
        api::KeyLookup platform_keys;
        std::function<std::int64_t()> now_ms;
    };
    explicit Inbound(Options options) : options_(std::move(options)) {}

    api::HttpResponse handle(const api::HttpRequest& request);   // paths below /v1/
    api::HttpResponse receive(const api::HttpRequest& request);  // one that is known to be the platform's

  private:
    template <class Message>
    api::HttpResponse take_message(const api::HttpRequest& request);

    Options options_;
    api::NonceCache nonces_;
};

// Remembers the answer of a message under its Idempotency-Key, and repeats it. `work` runs when the key is new; only
// an answer 2xx is remembered, because nothing else has an effect.
struct IdempotentMessage {
    std::string key;
    std::string path;
    std::string digest;  // of path and body
    std::int64_t now_ms = 0;
};
api::HttpResponse once(Database& database, const IdempotentMessage& message,
                       const std::function<api::HttpResponse()>& work);
std::string digest_of(const api::HttpRequest& request);

// Problem details of a message that is out of form, with the JSON pointer to the place.
api::HttpResponse malformed(const JsonProblem& problem);

}  // namespace gzl::bank
