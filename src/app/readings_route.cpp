#include "app/readings_route.hpp"

#include <condition_variable>

#include <spdlog/spdlog.h>

namespace gzl::app {

namespace {

constexpr std::size_t kThreads = 16;       // they wait for two disks and the writer, seldom for a processor
constexpr std::size_t kMostWaiting = 256;  // messages, at most 1 MiB each

constexpr std::chrono::seconds kTick{1};

// RFC 9218: the most urgent of its eight levels is what a broker's topic `event` is.
telemetry::Urgency urgency_of(const api::HttpRequest& request) {
    return request.header("Priority") == "u=0" ? telemetry::Urgency::event : telemetry::Urgency::history;
}

std::string_view name_of(telemetry::Tamper what) {
    return type_of<telemetry::Tamper>().names[static_cast<std::size_t>(what)];
}

}  // namespace

Result<std::unique_ptr<ReadingsRoute>> ReadingsRoute::open(api::Services& services, const ReadingsOptions& options) {
    std::unique_ptr<ReadingsRoute> route(new ReadingsRoute(services, options));
    ReadingsRoute* self = route.get();
    auto opened = telemetry::ReadingStore::open(options.store, route->random_);
    if (!opened) return tl::make_unexpected(opened.error());
    route->store_ = std::move(*opened);
    if (auto retained = route->retain(); !retained) return tl::make_unexpected(retained.error());
    route->rules_ = std::make_unique<telemetry::RuleWatch>(telemetry::RuleWatch::Parts{
        .store = route->store_.get(),
        .context =
            [self](core::GatewayId gateway) {
                using Context = std::optional<core::supervision::WatchContext>;
                return api::look_and_wait<Context>(self->services_,
                                                   [gateway](const node::Memory& memory, Instant now) -> Context {
                                                       return core::supervision::watch_context(memory.state, gateway,
                                                                                               now);
                                                   })
                    .value_or(std::nullopt);
            },
        .watched =
            [self] {
                using Watched = std::vector<core::supervision::WatchedGateway>;
                return api::look_and_wait<Watched>(self->services_,
                                                   [](const node::Memory& memory, Instant) -> Watched {
                                                       return core::supervision::watched_gateways(memory.state);
                                                   })
                    .value_or(Watched());
            },
        .raise = [self](const core::supervision::RaiseAlert& alert) { return self->tell("RaiseAlert", alert); },
        .clear = [self](const core::supervision::ClearAlert& alert) { return self->tell("ClearAlert", alert); },
        .started = services.clock->now(),
        .clock_by_hand = !services.clock->runs_by_itself()});
    route->ingest_ = std::make_unique<telemetry::Ingest>(telemetry::Ingest::Parts{
        .store = route->store_.get(),
        .clock = services.clock,
        .receipt_key = services.own_keys.oldest().key,
        .resolve = [self](const std::string& code) { return self->resolve(code); },
        .commit = [self](const core::supervision::CommitReadings& command,
                         const core::Actor& actor) { return self->commit(command, actor); },
        .evaluate = [self](const telemetry::Message& message,
                           core::GatewayId gateway) { return self->rules_->take(message, gateway); },
        // What could not be told now stays in the rules' line.
        .tamper =
            [self](core::GatewayId gateway, const std::string& code, telemetry::Tamper what,
                   const std::string& evidence) {
                static_cast<void>(self->rules_->tampered(gateway, code, name_of(what), evidence));
            }});
    route->queue_ = std::make_unique<telemetry::GatewayQueue>(kThreads, kMostWaiting);
    return route;
}

void ReadingsRoute::watch() {
    ticker_ = std::jthread([this](const std::stop_token& stopping) {
        std::mutex mutex;
        std::unique_lock lock(mutex);
        std::condition_variable_any wake;
        while (!wake.wait_for(lock, stopping, kTick, [&] { return stopping.stop_requested(); }))
            rules_->tick(services_.clock->now());
    });
}

void ReadingsRoute::stop() {
    ticker_.request_stop();
    if (ticker_.joinable()) ticker_.join();
}

api::Route ReadingsRoute::route() {
    return {"POST /v1/telemetry:batch",
            [this](const api::SharedRequest& request, const api::Caller&, const api::Responder& respond) {
                const std::string gateway(telemetry::claimed_gateway(request->body));
                const bool posted = queue_->post(gateway, urgency_of(*request), [this, request, respond] {
                    telemetry::IngestAnswer answer = take(request->body);
                    api::HttpResponse response = api::json_response(std::move(answer.body));
                    response.status = answer.status;
                    response.content_type = std::move(answer.content_type);
                    respond(std::move(response));
                });
                if (!posted) respond(api::problem(api::unavailable, api::language_of(*request)));
            }};
}

telemetry::IngestAnswer ReadingsRoute::take(std::string_view body) {
    if (const auto retained = retain(); !retained)
        spdlog::error("old readings cannot be removed: {}", retained.error().message);
    return ingest_->take(body);
}

Result<void> ReadingsRoute::retain() {
    const Date today = services_.clock->now().date();
    if (!options_.keep_days || retained_on_.exchange(today.days()) == today.days()) return {};
    const auto dropped = store_->drop_before(today.plus_days(-*options_.keep_days));
    if (!dropped) return tl::make_unexpected(dropped.error());
    return {};
}

std::optional<evidence::PublicKey> ReadingsRoute::public_key(const std::string& text) {
    const std::lock_guard lock(keys_mutex_);
    if (const auto known = keys_.find(text); known != keys_.end()) return known->second;
    auto key = evidence::PublicKey::parse(text);
    if (!key) return std::nullopt;
    keys_.emplace(text, *key);
    return std::move(*key);
}

std::optional<std::uint64_t> ReadingsRoute::next_of(const std::string& gateway) {
    const auto entry = resolve(gateway);
    return entry ? std::optional(entry->last_sequence + 1) : std::nullopt;
}

std::optional<telemetry::GatewayEntry> ReadingsRoute::resolve(const std::string& code) {
    struct Found {
        core::GatewayId id;
        core::supervision::Gateway gateway;
        core::Actor actor;
        std::string public_key;
    };
    const auto looked = api::look_and_wait<std::optional<Found>>(
        services_, [code](const node::Memory& memory, Instant) -> std::optional<Found> {
            const auto& state = memory.state.supervision;
            const auto id = state.gateway_by_code.find(code);
            if (id == state.gateway_by_code.end()) return std::nullopt;
            const auto& gateway = state.gateways.at(id->second);
            const auto& key = memory.state.party.keys.at(gateway.key);
            return Found{
                id->second, gateway, {core::ActorKind::machine, {}, gateway.key, key.organisation}, key.public_key};
        });
    if (!looked || !*looked) return std::nullopt;
    const Found& found = **looked;
    auto key = public_key(found.public_key);
    if (!key) return std::nullopt;
    return telemetry::GatewayEntry{found.id, found.actor, std::move(*key), found.gateway.last_sequence,
                                   found.gateway.last_message};
}

// As the node itself. A refusal is an answer too: the rule is off, or the flood is counted already.
template <class Command>
bool ReadingsRoute::tell(const char* name, const Command& command) {
    const auto outcome = node::submit_and_wait(
        *services_.node, {core::catalog().command(name), std::make_shared<Command>(command), {}, {}, {}});
    return !std::holds_alternative<node::Unavailable>(outcome);
}

node::CommandOutcome ReadingsRoute::commit(const core::supervision::CommitReadings& command, const core::Actor& actor) {
    return node::submit_and_wait(*services_.node, {core::catalog().command("CommitReadings"),
                                                   std::make_shared<core::supervision::CommitReadings>(command),
                                                   actor,
                                                   {},
                                                   {}});
}

}  // namespace gzl::app
