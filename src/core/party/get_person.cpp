// Who a user is, for whoever meets the identifier in a fact: the organisation, when the caller may know of it, and the
// name for colleagues and the operator (P6). Roles and logins are the administrators' (ListUsers).
#include "core/engine/command.hpp"
#include "core/party/access.hpp"
#include "core/state.hpp"

namespace gzl::core::party {

struct GetPerson {
    UserId user;
};
BOOST_DESCRIBE_STRUCT(GetPerson, (), (user))

struct PersonView {
    UserId user;
    std::optional<OrganisationId> organisation{};
    std::optional<std::string> organisation_name{};
    std::optional<std::string> name{};
};
BOOST_DESCRIBE_STRUCT(PersonView, (), (user, organisation, organisation_name, name))

tl::expected<PersonView, Refusal> answer(const core::State& state, const GetPerson& query, const Context& context) {
    PersonView view{.user = query.user};
    const User* user = state.party.users.find(query.user);
    if (!user || !sees_organisation(state.party, context, user->organisation)) return view;
    view.organisation = user->organisation;
    view.organisation_name = state.party.organisations.at(user->organisation).name;
    if (acts_for(context, user->organisation) ||
        has_capacity(state.party, context.actor.organisation, Capacity::information_service))
        view.name = user->name;
    return view;
}

}  // namespace gzl::core::party

GZL_QUERY(gzl::core::party::GetPerson, gzl::core::party::PersonView)
