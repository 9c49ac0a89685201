#include "core/party/access.hpp"

#include <algorithm>

namespace gzl::core::party {

std::vector<Permission> permissions_of(Role role) {
    using enum Permission;
    switch (role) {
        case Role::administrator:
            return {party_users, read};
        case Role::operator_clerk:
            return {party_apply, trade_register, read, read_ledger};
        case Role::operator_checker:
            return {party_admit, read, read_ledger};
        case Role::verifier:
            return {trade_verify, application_verify, read};
        case Role::supervisor_officer:
            return {stock_operate, roster_manage, control_record, read};
        case Role::custodian:
            return {stock_operate, stock_sign, read};
        case Role::enterprise_officer:
            return {consent_manage, trade_register, stock_announce, application_submit, loan_draw, read};
        case Role::bank_officer:
            return {application_decide, collateral_release, read};
        case Role::bank_system:
            return {application_decide, collateral_release, loan_confirm, read};
        case Role::gateway:
            return {readings_send};
        case Role::government_viewer:
            return {read, read_ledger};
        case Role::price_officer:
            return {price_publish, read};
    }
    return {};
}

namespace {

bool any_permits(const std::vector<Role>& roles, Permission permission) {
    return std::any_of(roles.begin(), roles.end(), [&](Role role) {
        const auto permissions = permissions_of(role);
        return std::find(permissions.begin(), permissions.end(), permission) != permissions.end();
    });
}

bool has_capacity(const State& state, OrganisationId organisation, Capacity capacity) {
    const Organisation* found = state.organisations.find(organisation);
    return found && found->has(capacity);
}

}  // namespace

bool permits(const State& state, const Context& context, Permission permission) {
    const Actor& actor = context.actor;
    if (actor.kind == ActorKind::system) return true;
    if (!is_admitted(state, actor.organisation)) return false;
    if (actor.kind == ActorKind::user) {
        const User* user = state.users.find(actor.user);
        return user && user->active && any_permits(user->roles, permission);
    }
    const MachineKey* key = state.keys.find(actor.key);
    const Date today = context.today();
    return key && key->valid_from <= today && today <= key->valid_to && any_permits(key->roles, permission);
}

bool sees(const State& state, const Context& context, const Parties& parties) {
    const Actor& actor = context.actor;
    if (actor.kind == ActorKind::system) return true;
    const OrganisationId own = actor.organisation;
    if (own == parties.enterprise || own == parties.bank) return own.is_set();
    if (has_capacity(state, own, Capacity::information_service)) return true;
    if (has_capacity(state, own, Capacity::supervisor)) return parties.stock;
    return has_capacity(state, own, Capacity::bank) && !parties.bank.is_set() &&
           consents_at_all(state, parties.enterprise, own, context.today());
}

}  // namespace gzl::core::party
