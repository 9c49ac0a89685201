#include "api/platform/authenticator.hpp"

#include <mutex>

namespace gzl::api {

namespace {

bool changes_something(const HttpRequest& request) {
    return request.method != "GET" && request.method != "HEAD";
}

}  // namespace

void Authenticator::authenticate(const SharedRequest& request, Responder respond, Known known) {
    if (request->header("Signature-Input"))
        by_signature(request, std::move(respond), std::move(known), true);
    else
        by_session(request, respond, known);
}

void Authenticator::by_session(const SharedRequest& request, const Responder& respond, const Known& known) {
    const Language language = language_of(*request);
    const auto cookie = request->header("Cookie");
    const auto token = cookie ? session_token(*cookie) : std::nullopt;
    const auto session = token ? services_.sessions.find(*token, wall_ms()) : std::nullopt;
    if (!session) return respond(problem(sign_in_required, language));
    if (changes_something(*request) && !csrf_matches(*session, request->header("X-CSRF-Token").value_or("")))
        return respond(problem(csrf_mismatch, language));

    // The session's user is "user-000003 org-000001": both are facts that never change.
    const std::size_t space = session->user.find(' ');
    Caller caller;
    caller.actor.kind = core::ActorKind::user;
    caller.actor.user = *core::UserId::parse(session->user.substr(0, space));
    caller.actor.organisation = *core::OrganisationId::parse(session->user.substr(space + 1));
    caller.session = *token;
    caller.csrf = session->csrf;
    caller.must_change_password = session->must_change_password;
    known(caller, respond);
}

void Authenticator::by_signature(const SharedRequest& request, Responder respond, Known known, bool may_load) {
    const Language language = language_of(*request);
    std::string missing;
    std::optional<KnownKey> used;
    const auto lookup = [&](const std::string& name) -> std::optional<evidence::PublicKey> {
        used = known_key(name);
        if (used) return used->key;
        missing = name;
        return std::nullopt;
    };
    const std::int64_t now = wall_ms() / 1000;
    const auto verified = verify_request(*request, lookup, {.now = now});
    if (!verified && verified.error() == SignatureProblem::unknown_key && may_load && !missing.empty())
        return load_key(missing, request, std::move(respond), std::move(known));
    if (!verified) return respond(problem(signature_invalid, language, name_of(verified.error())));
    switch (services_.nonces.remember(verified->keyid, verified->nonce, verified->valid_until, now)) {
        case NonceCache::Outcome::replayed:
            return respond(problem(signature_invalid, language, "replayed"));
        case NonceCache::Outcome::full:
            return respond(problem(unavailable, language));
        case NonceCache::Outcome::fresh:
            break;
    }
    Caller caller;
    caller.actor = used->actor;
    caller.nonce = verified->nonce;
    known(caller, std::move(respond));
}

void Authenticator::load_key(const std::string& name, const SharedRequest& request, Responder respond, Known known) {
    struct Found {
        std::string public_key;
        core::Actor actor;
    };
    const Language language = language_of(*request);
    look<std::optional<Found>>(
        services_, std::move(respond), language,
        [name](const node::Memory& memory, Instant) -> std::optional<Found> {
            const auto& party = memory.state.party;
            const auto id = party.key_by_name.find(name);
            if (id == party.key_by_name.end()) return std::nullopt;
            const auto& key = party.keys.at(id->second);
            return Found{key.public_key, {core::ActorKind::machine, {}, id->second, key.organisation}};
        },
        [this, name, request, known = std::move(known)](const std::optional<Found>& found, const Responder& answer) {
            auto key = found ? evidence::PublicKey::parse(found->public_key) : fault("no such key");
            if (key) {
                const std::unique_lock lock(mutex_);
                keys_.insert_or_assign(name, KnownKey{std::move(*key), found->actor});
            }
            const bool posted = services_.background.post(
                [this, request, answer, known] { by_signature(request, answer, known, false); });
            if (!posted) answer(problem(unavailable, language_of(*request)));
        });
}

std::optional<Authenticator::KnownKey> Authenticator::known_key(const std::string& name) const {
    const std::shared_lock lock(mutex_);
    const auto found = keys_.find(name);
    return found == keys_.end() ? std::nullopt : std::optional(found->second);
}

}  // namespace gzl::api
