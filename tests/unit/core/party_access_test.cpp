#include <algorithm>

#include <doctest/doctest.h>

#include "core/party/access.hpp"

namespace gzl::core::party {

namespace {

constexpr auto kRoles = boost::mp11::mp_size<boost::describe::describe_enumerators<Role>>::value;

}  // namespace

TEST_CASE("a permission set holds what was put in, and lists it in the order of the enumeration") {
    using enum Permission;
    constexpr PermissionSet set{read_ledger, configure, read};
    static_assert(set.has(configure) && set.has(read) && set.has(read_ledger) && !set.has(party_apply));
    CHECK(set.list() == std::vector{configure, read, read_ledger});
    CHECK(PermissionSet().list().empty());
}

TEST_CASE("P4: what only the node itself may do is in no role") {
    using enum Permission;
    for (std::size_t i = 0; i < kRoles; ++i) {
        const PermissionSet set = permissions_of(static_cast<Role>(i));
        CHECK_FALSE(set.list().empty());
        CHECK_FALSE((set.has(configure) || set.has(ledger_post) || set.has(clock_fire) || set.has(alert_raise)));
    }
}

TEST_CASE("P4: no role is both maker and checker of an admission") {
    for (std::size_t i = 0; i < kRoles; ++i) {
        const PermissionSet set = permissions_of(static_cast<Role>(i));
        CHECK_FALSE((set.has(Permission::party_apply) && set.has(Permission::party_admit)));
    }
}

TEST_CASE("P6: a role that acts for a bank or an enterprise does not suit the operator") {
    const Organisation operating{
        .code = {}, .name = {}, .capacities = {Capacity::information_service}, .applied_by = {}};
    for (std::size_t i = 0; i < kRoles; ++i) {
        const auto role = static_cast<Role>(i);
        const PermissionSet set = permissions_of(role);
        if (set.has(Permission::application_decide) || set.has(Permission::application_submit))
            CHECK_FALSE(suits(role, operating));
    }
    CHECK(suits(Role::operator_clerk, operating));
}

}  // namespace gzl::core::party
