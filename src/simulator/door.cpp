#include "simulator/door.hpp"

#include "api/platform/catalog_routes.hpp"
#include "core/state.hpp"

namespace gzl::simulator {

namespace {

constexpr std::int64_t kMsPerSecond = 1000;

}  // namespace

Door::Door(api::SigningIdentity identity) : identity_(std::move(identity)) {
    const auto commands = core::catalog().commands();
    for (std::size_t i = 0; i < commands.size(); ++i)
        if (!commands[i].route.empty()) router_.add(commands[i].route, i);
}

api::HttpResponse Door::handle(const api::HttpRequest& request, const core::State& state, Instant now, const Run& run) {
    const auto language = api::language_of(request);
    const auto& party = state.party;
    core::Actor actor;
    const auto lookup = [&](const std::string& name) -> std::optional<evidence::PublicKey> {
        const auto id = party.key_by_name.find(name);
        if (id == party.key_by_name.end()) return std::nullopt;
        const auto& known = party.keys.at(id->second);
        actor = {core::ActorKind::machine, {}, id->second, known.organisation};
        auto key = evidence::PublicKey::parse(known.public_key);
        return key ? std::optional(std::move(*key)) : std::nullopt;
    };
    const std::int64_t now_s = now.ms() / kMsPerSecond;
    const auto verified = api::verify_request(request, lookup, {.now = now_s});
    if (!verified) return api::problem(api::signature_invalid, language, api::name_of(verified.error()));
    if (nonces_.remember(verified->keyid, verified->nonce, verified->valid_until, now_s) !=
        api::NonceCache::Outcome::fresh)
        return api::problem(api::signature_invalid, language, "replayed");
    api::HttpResponse response;
    api::RouteMatch match;
    api::Router::Miss miss{};
    if (!router_.find(request.method, request.path, match, miss)) {
        response = api::problem(api::route_not_found, language);
    } else {
        const core::CommandRow& row = core::catalog().commands()[match.route];
        auto asked = api::command_of(row, match, request);
        response = asked ? api::command_response(run({&row, asked->command, actor, asked->key, {}}), language)
                         : std::move(asked.error());
    }
    for (auto& header : api::sign_response(response, identity_, now_s, verified->nonce))
        response.headers.push_back(std::move(header));
    return response;
}

}  // namespace gzl::simulator
