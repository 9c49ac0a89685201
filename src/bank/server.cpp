#include "bank/server.hpp"

#include <chrono>
#include <optional>

#include "api/http_message.hpp"
#include "bank/dispatcher.hpp"
#include "bank/event_reader.hpp"
#include "bank/inbound.hpp"
#include "bank/operator_page.hpp"
#include "bank/platform_sender.hpp"
#include "bank/worker.hpp"

namespace gzl::bank {

namespace {

constexpr std::size_t kMaxBody = 8 << 20;  // a data package with thousands of invoices

std::int64_t system_now_ms() {
    using namespace std::chrono;
    return duration_cast<milliseconds>(system_clock::now().time_since_epoch()).count();
}

api::KeyLookup platform_keys(const Config& config) {
    std::vector<PlatformKey> keys{{config.platform_key_id, config.platform_key}};
    if (config.next_platform_key) keys.push_back(*config.next_platform_key);
    return [keys = std::move(keys)](const std::string& keyid) -> std::optional<evidence::PublicKey> {
        for (const PlatformKey& each : keys)
            if (each.id == keyid) return each.key;
        return std::nullopt;
    };
}

}  // namespace

struct Server::Impl {
    Impl(std::unique_ptr<Store> opened, const Config& config)
        : store(std::move(opened)),
          inbound({.store = store.get(),
                   .desk = {config.reference_prefix, config.rules, config.name},
                   .identity = {config.key_id, config.private_key},
                   .platform_keys = platform_keys(config),
                   .now_ms = system_now_ms}),
          operator_page({.store = store.get(),
                         .bank_name = config.name,
                         .reference_prefix = config.reference_prefix,
                         .token = config.operator_token,
                         .now_ms = system_now_ms}),
          sender({.base_url = config.platform_url,
                  .identity = {config.key_id, config.private_key},
                  .platform_keys = platform_keys(config),
                  .require_signed_answers = config.require_signed_answers,
                  .now_ms = system_now_ms}),
          desk{config.reference_prefix, config.rules, config.name},
          dispatcher({.store = store.get(),
                      .send = [this](const OutboxRow& row) { return sender.send(row); },
                      .on_settled = [this](Database& database, const OutboxRow& row,
                                           const SendOutcome& outcome) { settle(database, desk, row, outcome); },
                      .now_ms = system_now_ms}) {
        dispatcher.start();
        if (!config.ask_every) return;
        events.emplace(EventReader::Options{.store = store.get(),
                                            .base_url = config.platform_url,
                                            .identity = {config.key_id, config.private_key},
                                            .platform_keys = platform_keys(config),
                                            .now_ms = system_now_ms,
                                            .take = [this](const api::HttpRequest& message) { return take(message); },
                                            .every = *config.ask_every});
        events->start();
    }

    api::HttpResponse answer(const api::HttpRequest& request) {
        if (request.path.starts_with("/bank/")) {
            auto answered = operator_page.handle(request);
            dispatcher.wake();
            return answered;
        }
        if (!request.path.starts_with("/v1/")) return api::problem_response(404, "not_found", "There is nothing here");
        auto response = inbound.handle(request);
        dispatcher.wake();
        return response;
    }

    api::HttpResponse take(const api::HttpRequest& message) {
        auto response = inbound.receive(message);
        dispatcher.wake();
        return response;
    }

    // In this order: destruction stops the front first.
    std::unique_ptr<Store> store;
    Inbound inbound;
    OperatorPage operator_page;
    PlatformSender sender;
    Desk desk;
    Dispatcher dispatcher;
    std::optional<EventReader> events;
    std::optional<Worker> worker;
    std::unique_ptr<api::HttpServer> http;
};

Server::Server(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}

Server::~Server() {
    impl_->http->stop();
}

Result<std::unique_ptr<Server>> Server::start(const Options& options, const Config& config) {
    auto store = Store::open(options.data / "bank.sqlite", config.own_funds);
    if (!store) return tl::make_unexpected(store.error());
    auto impl = std::make_unique<Impl>(std::move(*store), config);
    impl->worker.emplace([raw = impl.get()](const api::HttpRequest& request) { return raw->answer(request); });
    api::HttpServer::Options http;
    http.address = options.address;
    http.port = options.port;
    http.limits.body_bytes = kMaxBody;
    auto started =
        api::HttpServer::start(http, [worker = &*impl->worker](api::HttpRequest request, api::Responder respond) {
            worker->take(std::move(request), std::move(respond));
        });
    if (!started) return tl::make_unexpected(started.error());
    impl->http = std::move(*started);
    return std::unique_ptr<Server>(new Server(std::move(impl)));
}

std::uint16_t Server::port() const {
    return impl_->http->port();
}

}  // namespace gzl::bank
