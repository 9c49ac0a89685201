// What the platform's routes work with.
#pragma once

#include <chrono>
#include <functional>
#include <future>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "api/credentials.hpp"
#include "api/http.hpp"
#include "api/http_signature.hpp"
#include "api/login_limiter.hpp"
#include "api/nonce_cache.hpp"
#include "api/platform/background.hpp"
#include "api/platform/problem.hpp"
#include "api/sessions.hpp"
#include "evidence/note.hpp"
#include "node/node.hpp"

namespace gzl::api {

// Who asks. A signed request's answer is signed too, under the request's nonce.
struct Caller {
    core::Actor actor;
    std::string nonce{};
    std::string session{};  // token of a signed-in person
    std::string csrf{};
    bool must_change_password = false;
};

// Under which name a person's sessions are kept: user and organisation are both facts that never change.
inline std::string session_owner(core::UserId user, core::OrganisationId organisation) {
    return user.text() + " " + organisation.text();
}

using SharedRequest = std::shared_ptr<const HttpRequest>;
using RouteHandler = std::function<void(const SharedRequest&, const Caller&, Responder)>;

struct Route {
    std::string pattern;  // "POST /v1/telemetry:batch"
    RouteHandler handle;
};

// The identity of the log: its origin is the name of its keys.
struct LogIdentity {
    std::string origin;
    std::vector<evidence::NoteSigner> signers;  // Ed25519 first, then SM2
};

class LogPublisher;

struct Services {
    node::Node* node = nullptr;
    node::Clock* clock = nullptr;
    node::ManualClock* manual_clock = nullptr;  // of a demo; null otherwise
    Credentials* credentials = nullptr;
    LogIdentity log;
    LogPublisher* publisher = nullptr;
    std::optional<SigningIdentity> identity;  // the platform's own, for answers and messages to machines
    CookieTransport cookies = CookieTransport::any;

    Sessions sessions;
    LoginLimiter logins;
    NonceCache nonces;
    Background background;
};

// Sessions, signatures and limits live in real time, whatever the business clock says.
inline std::int64_t wall_ms() {
    const auto since_1970 = std::chrono::system_clock::now().time_since_epoch();
    return std::chrono::duration_cast<std::chrono::milliseconds>(since_1970).count();
}

HttpResponse json_response(std::string body);

// Runs `look` on the writer's memory and hands its value, when what it saw is durable, to `done`; answers 503 by
// itself.
template <class T>
void look(Services& services, Responder respond, Language language,
          std::function<T(const node::Memory&, Instant now)> look_at,
          std::function<void(const T&, const Responder&)> done) {
    services.node->read(
        {[look_at = std::move(look_at)](const node::Memory& memory, Instant now) -> std::shared_ptr<const void> {
             return std::make_shared<T>(look_at(memory, now));
         },
         [done = std::move(done), respond = std::move(respond), language](const std::shared_ptr<const void>& value) {
             if (!value) return respond(problem(unavailable, language));
             done(*static_cast<const T*>(value.get()), respond);
         }});
}

// The same for what a bank may be shown by consent alone: `look_at` passes the notes on in its context, and the reads
// are recorded before `done` is called (P5).
template <class T>
void look_noting(Services& services, Responder respond, Language language, const core::Actor& actor,
                 std::function<T(const node::Memory&, const core::Context&)> look_at,
                 std::function<void(const T&, const Responder&)> done) {
    const auto notes = std::make_shared<core::party::ReadNotes>();
    services.node->read(
        {[look_at = std::move(look_at), actor, notes](const node::Memory& memory,
                                                      Instant now) -> std::shared_ptr<const void> {
             return std::make_shared<T>(look_at(memory, {now, actor, notes.get()}));
         },
         [done = std::move(done), respond = std::move(respond), language](const std::shared_ptr<const void>& value) {
             if (!value) return respond(problem(unavailable, language));
             done(*static_cast<const T*>(value.get()), respond);
         },
         node::record_reads(notes)});
}

// The same for a thread that may wait: empty when the node is unavailable. Never on the appender's thread.
template <class T>
std::optional<T> look_and_wait(Services& services, std::function<T(const node::Memory&, Instant now)> look_at,
                               std::function<core::OwnCommands(const node::Memory&, Instant)> follow = {}) {
    auto promise = std::make_shared<std::promise<std::optional<T>>>();
    auto future = promise->get_future();
    services.node->read(
        {[look_at = std::move(look_at)](const node::Memory& memory, Instant now) -> std::shared_ptr<const void> {
             return std::make_shared<T>(look_at(memory, now));
         },
         [promise](const std::shared_ptr<const void>& value) {
             promise->set_value(value ? std::optional<T>(*static_cast<const T*>(value.get())) : std::nullopt);
         },
         std::move(follow)});
    return future.get();
}

}  // namespace gzl::api
