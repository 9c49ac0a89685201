// A person who signs in for an organisation (P4). How the person proves to be that person is kept outside the log.
#include <algorithm>

#include "core/engine/command.hpp"
#include "core/party/access.hpp"
#include "core/party/events.hpp"
#include "core/party/reasons.hpp"
#include "core/state.hpp"

namespace gzl::core::party {

struct RegisterUser {
    OrganisationId organisation;
    std::string login;
    std::string name;
    std::vector<Role> roles;
};
BOOST_DESCRIBE_STRUCT(RegisterUser, (), (organisation, login, name, roles))

namespace {

bool is_login(std::string_view login) {
    return login.size() >= 3 && login.size() <= 40 && std::all_of(login.begin(), login.end(), [](char c) {
               return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '.';
           });
}

}  // namespace

Decision decide(const core::State& state, const RegisterUser& command, const Context& context) {
    const Organisation* organisation = state.party.organisations.find(command.organisation);
    if (!organisation || !manages_users(state.party, context, command.organisation))
        return refuse(organisation_not_found);
    if (organisation->status != AdmissionStatus::admitted) return refuse(organisation_not_admitted);
    if (command.name.empty()) return refuse(text_required, "field", "name");
    if (!is_login(command.login)) return refuse(login_malformed);
    if (state.party.user_by_login.contains(command.login)) return refuse(login_taken);
    if (command.roles.empty()) return refuse(role_required);
    for (const Role role : command.roles)
        if (is_machine_role(role) || !suits(role, *organisation)) return refuse(role_not_fitting);

    return events(UserRegistered{.user = state.party.users.next_id(),
                                 .organisation = command.organisation,
                                 .login = command.login,
                                 .name = command.name,
                                 .roles = command.roles});
}

void apply(core::State& state, const UserRegistered& event, const Context&) {
    state.party.users.add(
        event.user,
        {.organisation = event.organisation, .login = event.login, .name = event.name, .roles = event.roles});
    state.party.user_by_login.emplace(event.login, event.user);
}

}  // namespace gzl::core::party

GZL_COMMAND(gzl::core::party::RegisterUser)
GZL_EVENT(gzl::core::party::UserRegistered)
