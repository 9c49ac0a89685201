// For the bank's own people, on the bank's own machine: what there is, faults on demand, money that comes in.
#pragma once

#include <functional>

#include "bank/config.hpp"
#include "bank/inbound.hpp"

namespace gzl::bank {

class OperatorPage {
  public:
    struct Options {
        Store* store = nullptr;
        std::string bank_name;
        std::string reference_prefix;
        std::string token;
        std::function<std::int64_t()> now_ms;
    };
    explicit OperatorPage(Options options) : options_(std::move(options)) {}

    api::HttpResponse handle(const api::HttpRequest& request);  // paths below /bank/

  private:
    bool is_operator(const api::HttpRequest& request) const;
    Result<api::HttpResponse> answer(const api::HttpRequest& request);
    Result<api::HttpResponse> set_behaviour(const api::HttpRequest& request);
    Result<api::HttpResponse> take_deposit(const api::HttpRequest& request);
    Result<api::HttpResponse> replay(const api::HttpRequest& request);
    Result<api::HttpResponse> decide(const api::HttpRequest& request);

    Options options_;
};

}  // namespace gzl::bank
