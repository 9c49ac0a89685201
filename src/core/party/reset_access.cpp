// The secrets themselves are kept outside the log; that they were replaced, by whom and for whom, is a fact (P4).
#include "core/party/reset_access.hpp"

#include "core/engine/command.hpp"
#include "core/party/access.hpp"
#include "core/party/reasons.hpp"
#include "core/state.hpp"

namespace gzl::core::party {

struct AccessWasReset {
    UserId user;
    OrganisationId organisation;
    AccessReset what = AccessReset::password;
};
BOOST_DESCRIBE_STRUCT(AccessWasReset, (), (user, organisation, what))

Decision decide(const core::State& state, const ResetAccess& command, const Context& context) {
    const User* user = state.party.users.find(command.user);
    if (!user || !manages_users(state.party, context, user->organisation)) return refuse(user_not_found);
    if (command.user == context.actor.user) return refuse(own_access);

    return events(AccessWasReset{.user = command.user, .organisation = user->organisation, .what = command.what});
}

void apply(core::State&, const AccessWasReset&, const Context&) {}

}  // namespace gzl::core::party

GZL_COMMAND(gzl::core::party::ResetAccess)
GZL_EVENT(gzl::core::party::AccessWasReset)
