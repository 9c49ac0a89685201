// Authorisation, in one place: what an actor may do (roles → permissions) and what it may know of (visibility P6).
#pragma once

#include "core/engine/context.hpp"
#include "core/engine/permission.hpp"
#include "core/party/state.hpp"

namespace gzl::core::party {

// The roles' permissions; for the edges that show or check a role.
std::vector<Permission> permissions_of(Role role);

bool permits(const State& state, const Context& context, Permission permission);

// Whose object it is. A rule that needs an object asks sees() first and refuses with its *_not_found otherwise, so that
// a stranger cannot tell "forbidden" from "absent".
struct Parties {
    OrganisationId enterprise{};
    OrganisationId bank{};
    bool stock = false;  // goods and warehouses: the supervisor sees them too
};
bool sees(const State& state, const Context& context, const Parties& parties);

// P4: the operator sees all but never acts as a bank or an enterprise.
inline bool acts_for(const Context& context, OrganisationId organisation) {
    return context.actor.organisation == organisation && organisation.is_set();
}

}  // namespace gzl::core::party
