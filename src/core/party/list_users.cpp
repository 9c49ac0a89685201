// The people of an organisation, for its administrator; the operator's sees all (P4).
#include "core/engine/command.hpp"
#include "core/party/access.hpp"
#include "core/party/page.hpp"
#include "core/state.hpp"

namespace gzl::core::party {

struct ListUsers {
    std::optional<OrganisationId> organisation;
    std::optional<std::int64_t> page_size;
    std::optional<std::string> page_token;
};
BOOST_DESCRIBE_STRUCT(ListUsers, (), (organisation, page_size, page_token))

struct UserView {
    UserId user;
    OrganisationId organisation;
    std::string organisation_name;
    std::string login;
    std::string name;
    std::vector<Role> roles;
    bool active = true;
};
BOOST_DESCRIBE_STRUCT(UserView, (), (user, organisation, organisation_name, login, name, roles, active))

struct UserList {
    std::vector<UserView> items;
    std::optional<std::string> next_page_token;
};
BOOST_DESCRIBE_STRUCT(UserList, (), (items, next_page_token))

tl::expected<UserList, Refusal> answer(const core::State& state, const ListUsers& query, const Context& context) {
    const auto visible = [&](UserId, const User& user) {
        return manages_users(state.party, context, user.organisation) &&
               (!query.organisation || *query.organisation == user.organisation);
    };
    const auto view = [&](UserId id, const User& user) {
        return UserView{.user = id,
                        .organisation = user.organisation,
                        .organisation_name = state.party.organisations.at(user.organisation).name,
                        .login = user.login,
                        .name = user.name,
                        .roles = user.roles,
                        .active = user.active};
    };
    return list_page<UserList>(state.party.users, query, visible, view);
}

}  // namespace gzl::core::party

GZL_QUERY(gzl::core::party::ListUsers, gzl::core::party::UserList)
