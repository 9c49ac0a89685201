// Sends one message of the outbox to the platform, signed, and judges the answer.
#pragma once

#include <functional>

#include "api/http_signature.hpp"
#include "bank/dispatcher.hpp"

namespace gzl::bank {

class PlatformSender {
  public:
    struct Options {
        std::string base_url;
        api::SigningIdentity identity;
        api::KeyLookup platform_keys;
        bool require_signed_answers = true;
        std::function<std::int64_t()> now_ms;
        // Carries a request there and its answer back; a fault when none came. Empty: over HTTP.
        std::function<Result<api::HttpResponse>(const std::string& url, const std::vector<api::HttpHeader>& headers,
                                                const std::string& body)>
            post{};
    };
    explicit PlatformSender(Options options) : options_(std::move(options)) {}

    SendOutcome send(const OutboxRow& row);  // from any thread

  private:
    Options options_;
};

}  // namespace gzl::bank
