#include "app/readings_route.hpp"

namespace gzl::app {

Result<std::unique_ptr<ReadingsRoute>> ReadingsRoute::open(api::Services& services,
                                                           const std::filesystem::path& store) {
    std::unique_ptr<ReadingsRoute> route(new ReadingsRoute(services));
    auto opened = telemetry::ReadingStore::open(store, route->random_);
    if (!opened) return tl::make_unexpected(opened.error());
    route->store_ = std::move(*opened);
    route->rules_ = std::make_unique<telemetry::RuleWatch>(telemetry::RuleWatch::Parts{
        .store = route->store_.get(),
        .context =
            [self = route.get()](core::GatewayId gateway, const std::string& device) {
                using Context = std::optional<core::supervision::ScaleContext>;
                return api::look_and_wait<Context>(self->services_,
                                                   [&](const node::Memory& memory, Instant) -> Context {
                                                       return core::supervision::scale_context(memory.state, gateway,
                                                                                               device);
                                                   })
                    .value_or(std::nullopt);
            },
        .raise = [self = route.get()](
                     const core::supervision::RaiseAlert& alert) { return self->tell("RaiseAlert", alert); },
        .clear = [self = route.get()](
                     const core::supervision::ClearAlert& alert) { return self->tell("ClearAlert", alert); }});
    route->ingest_ = std::make_unique<telemetry::Ingest>(telemetry::Ingest::Parts{
        .store = route->store_.get(),
        .clock = services.clock,
        .receipt_key = services.identity->key,
        .resolve = [self = route.get()](const std::string& code) { return self->resolve(code); },
        .commit = [self = route.get()](const core::supervision::CommitReadings& command,
                                       const core::Actor& actor) { return self->commit(command, actor); },
        .evaluate = [self = route.get()](const telemetry::Message& message,
                                         core::GatewayId gateway) { return self->rules_->take(message, gateway); }});
    return route;
}

api::Route ReadingsRoute::route() {
    return {"POST /v1/telemetry:batch",
            [this](const api::SharedRequest& request, const api::Caller&, const api::Responder& respond) {
                const bool posted = services_.background.post([this, request, respond] {
                    telemetry::IngestAnswer answer = ingest_->take(request->body);
                    api::HttpResponse response = api::json_response(std::move(answer.body));
                    response.status = answer.status;
                    response.content_type = std::move(answer.content_type);
                    respond(std::move(response));
                });
                if (!posted) respond(api::problem(api::unavailable, api::language_of(*request)));
            }};
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
    auto key = evidence::PublicKey::parse(found.public_key);
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
