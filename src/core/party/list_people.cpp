// Who a user is, for whoever meets the identifier in a fact: the organisation, when the caller may know of it, and the
// name for colleagues and the operator (P6). Of one who does not exist, or may not be known, nothing. Roles and logins
// are the administrators' (ListUsers).
#include "core/engine/command.hpp"
#include "core/party/access.hpp"
#include "core/state.hpp"

namespace gzl::core::party {

struct ListPeople {
    UserId user;
};
BOOST_DESCRIBE_STRUCT(ListPeople, (), (user))

struct PersonView {
    UserId user;
    OrganisationId organisation;
    std::string organisation_name;
    std::optional<std::string> name;
};
BOOST_DESCRIBE_STRUCT(PersonView, (), (user, organisation, organisation_name, name))

struct PersonList {
    std::vector<PersonView> items;  // at most one
};
BOOST_DESCRIBE_STRUCT(PersonList, (), (items))

tl::expected<PersonList, Refusal> answer(const core::State& state, const ListPeople& query, const Context& context) {
    const User* user = state.party.users.find(query.user);
    if (!user || !sees_organisation(state.party, context, user->organisation)) return PersonList{};
    const bool by_name = acts_for(context, user->organisation) ||
                         has_capacity(state.party, context.actor.organisation, Capacity::information_service);
    return PersonList{{{.user = query.user,
                        .organisation = user->organisation,
                        .organisation_name = state.party.organisations.at(user->organisation).name,
                        .name = by_name ? std::optional(user->name) : std::nullopt}}};
}

}  // namespace gzl::core::party

GZL_QUERY(gzl::core::party::ListPeople, gzl::core::party::PersonList)
