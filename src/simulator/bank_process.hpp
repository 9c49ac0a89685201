// A bank's process: the reference bank's store, desk and dispatcher, with the network between it and the platform.
#pragma once

#include "bank/dispatcher.hpp"
#include "bank/inbound.hpp"
#include "bank/platform_sender.hpp"

namespace gzl::simulator {

using Carry = std::function<Result<api::HttpResponse>(const api::HttpRequest&)>;

class BankProcess {
  public:
    struct Options {
        std::string path;  // of its database
        std::string prefix;
        Money own_funds;
        bank::Rules rules;
        api::SigningIdentity identity;
        std::string platform_key_id;
        evidence::PublicKey platform_key;
        std::function<std::int64_t()> now_ms;
        Carry to_platform;
    };
    static Result<std::unique_ptr<BankProcess>> start(const Options& options);

    api::HttpResponse handle(const api::HttpRequest& request) { return inbound_.handle(request); }
    Result<bool> send_next() { return dispatcher_.step(); }  // false: nothing is due
    Result<std::optional<std::int64_t>> next_due_ms();

    void behave(const bank::Behaviour& behaviour);
    // Money of a customer, or of a guarantor's margin, comes in from outside.
    Result<void> deposit(const std::string& code, Money amount, bool margin, const std::string& cause);
    Result<Money> lent_less_received();  // principal that stands, less interest and penalty earned

  private:
    BankProcess(std::unique_ptr<bank::Store> store, const Options& options);

    Options options_;
    std::unique_ptr<bank::Store> store_;
    bank::Inbound inbound_;
    bank::PlatformSender sender_;
    bank::Dispatcher dispatcher_;
};

// A request as it arrives on the other side.
api::HttpRequest request_of(const std::string& path, const std::vector<api::HttpHeader>& headers,
                            const std::string& body);

}  // namespace gzl::simulator
