// A person who no longer acts for the organisation (P4): the login stays taken, the facts stay, nothing more is
// permitted.
#include "core/engine/command.hpp"
#include "core/party/access.hpp"
#include "core/party/reasons.hpp"
#include "core/state.hpp"

namespace gzl::core::party {

inline constexpr Reason user_is_inactive{"user_is_inactive", conflict, "该用户已停用", "This user is inactive already"};
inline constexpr Reason user_is_self{"user_is_self", business, "不能停用自己", "Nobody deactivates themselves"};

struct DeactivateUser {
    UserId user;
};
BOOST_DESCRIBE_STRUCT(DeactivateUser, (), (user))

struct UserDeactivated {
    UserId user;
    OrganisationId organisation;
};
BOOST_DESCRIBE_STRUCT(UserDeactivated, (), (user, organisation))

Decision decide(const core::State& state, const DeactivateUser& command, const Context& context) {
    const User* user = state.party.users.find(command.user);
    if (!user || !manages_users(state.party, context, user->organisation)) return refuse(user_not_found);
    if (command.user == context.actor.user) return refuse(user_is_self);
    if (!user->active) return refuse(user_is_inactive);

    return events(UserDeactivated{.user = command.user, .organisation = user->organisation});
}

void apply(core::State& state, const UserDeactivated& event, const Context&) {
    state.party.users.edit(event.user).active = false;
}

}  // namespace gzl::core::party

GZL_COMMAND(gzl::core::party::DeactivateUser)
GZL_EVENT(gzl::core::party::UserDeactivated)
