// Who acts, and when. Time enters the core only here.
#pragma once

#include <boost/describe.hpp>

#include "base/time.hpp"
#include "core/engine/ids.hpp"

namespace gzl::core {

enum class ActorKind : std::uint8_t { system, user, machine };

struct Actor {
    ActorKind kind = ActorKind::system;
    UserId user;                  // of a user
    KeyId key;                    // of a machine: the organisation's key that signed
    OrganisationId organisation;  // of both
    friend bool operator==(const Actor&, const Actor&) = default;
};

// How an actor stands in facts: "user-000003", "key-000002" or "system".
inline std::string actor_text(const Actor& actor) {
    if (actor.kind == ActorKind::user) return actor.user.text();
    if (actor.kind == ActorKind::machine) return actor.key.text();
    return "system";
}

namespace party {
struct ReadNotes;
}

struct Context {
    Instant now;
    Actor actor;
    party::ReadNotes* notes = nullptr;  // of an answer: what it shows to a bank by consent alone (P5)

    Date today() const { return now.date(); }
};

}  // namespace gzl::core
