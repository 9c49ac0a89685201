// Who the caller is and what it may do.
#include "core/engine/command.hpp"
#include "core/party/access.hpp"
#include "core/state.hpp"

namespace gzl::core::party {

struct GetMe {};
BOOST_DESCRIBE_STRUCT(GetMe, (), ())

struct MeView {
    std::string actor;  // "user-000003", "key-000002" or "system"
    std::string name;
    std::optional<OrganisationId> organisation;  // none: the node itself
    std::string organisation_name;
    std::vector<Capacity> capacities;
    std::vector<Role> roles;
    std::vector<Permission> permissions;
};
BOOST_DESCRIBE_STRUCT(MeView, (), (actor, name, organisation, organisation_name, capacities, roles, permissions))

tl::expected<MeView, Refusal> answer(const core::State& state, const GetMe&, const Context& context) {
    const Actor& actor = context.actor;
    MeView me{.actor = actor_text(actor),
              .name = "system",
              .organisation = {},
              .organisation_name = {},
              .capacities = {},
              .roles = {},
              .permissions = {}};
    if (actor.kind == ActorKind::system) return me;
    const Organisation& organisation = state.party.organisations.at(actor.organisation);
    me.organisation = actor.organisation;
    me.organisation_name = organisation.name;
    me.capacities = organisation.capacities;
    if (actor.kind == ActorKind::user) {
        const User& user = state.party.users.at(actor.user);
        me.name = user.name;
        me.roles = user.roles;
    } else {
        const MachineKey& key = state.party.keys.at(actor.key);
        me.name = key.name;
        me.roles = key.roles;
    }
    me.permissions = permissions_of(state.party, context).list();
    return me;
}

}  // namespace gzl::core::party

GZL_QUERY(gzl::core::party::GetMe, gzl::core::party::MeView)
