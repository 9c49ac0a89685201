// Authorisation, in one place: what an actor may do (roles → permissions) and what it may know of (visibility P6).
#pragma once

#include <initializer_list>

#include "core/engine/context.hpp"
#include "core/engine/permission.hpp"
#include "core/engine/refusal.hpp"
#include "core/party/state.hpp"

namespace gzl::core::party {

// One bit per permission.
class PermissionSet {
  public:
    constexpr PermissionSet() = default;
    constexpr PermissionSet(std::initializer_list<Permission> permissions) {
        for (const Permission permission : permissions) bits_ |= bit(permission);
    }

    constexpr bool has(Permission permission) const { return (bits_ & bit(permission)) != 0; }
    constexpr PermissionSet& operator|=(PermissionSet other) {
        bits_ |= other.bits_;
        return *this;
    }
    std::vector<Permission> list() const;  // in the order of the enumeration

  private:
    static constexpr std::uint64_t bit(Permission permission) {
        return std::uint64_t{1} << static_cast<unsigned>(permission);
    }
    std::uint64_t bits_ = 0;
};

PermissionSet permissions_of(Role role);

// Of the actor on the day: none for a stranger, an inactive user, a key outside its validity, an organisation that is
// not admitted.
PermissionSet permissions_of(const State& state, const Context& context);

bool permits(const State& state, const Context& context, Permission permission);

bool is_machine_role(Role role);  // held by keys only; the others by users only
bool suits(Role role, const Organisation& organisation);

// Whose object it is. A rule that needs an object asks sees() first and refuses with its *_not_found otherwise, so that
// a stranger cannot tell "forbidden" from "absent".
struct Parties {
    OrganisationId enterprise{};
    OrganisationId bank{};
    OrganisationId guarantor{};     // who answers for the debt, when somebody does
    OrganisationId counterparty{};  // whose own business it is too: of a purchase the customer (F9)
    OrganisationId fund{};          // P6: the fund that is exposed to a loss, by name only then
    bool stock = false;             // goods and warehouses: the supervisor sees them too
    std::optional<Scope> scope{};   // what a bank that relies on the enterprise's consent must have (P5); none: any
    bool by_consent = true;         // whether there is a consent that opens it to a bank at all
};
bool sees(const State& state, const Context& context, const Parties& parties);

// P5: whether the caller's bank may see it by the enterprise's live consent; what is seen so is noted in the context.
bool reads_by_consent(const State& state, const Context& context, OrganisationId enterprise, Scope scope);

// Institutions are known to every member; an enterprise only to those who see its objects.
bool sees_organisation(const State& state, const Context& context, OrganisationId organisation);

// Admitted, buys and sells in its own name, and known to the caller.
bool is_known_enterprise(const State& state, const Context& context, OrganisationId enterprise);

// P2: nothing new is begun with an organisation that is suspended or has left; the refusal, or nothing.
std::optional<Refusal> not_active(const State& state, std::initializer_list<OrganisationId> organisations);

// P4: the administrator of the own organisation, and the operator's of all.
bool manages_users(const State& state, const Context& context, OrganisationId organisation);

// P4: the operator sees all but never acts as a bank or an enterprise.
inline bool acts_for(const Context& context, OrganisationId organisation) {
    return context.actor.organisation == organisation && organisation.is_set();
}

}  // namespace gzl::core::party
