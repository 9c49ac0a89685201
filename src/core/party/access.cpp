#include "core/party/access.hpp"

#include <algorithm>
#include <array>

#include "core/party/reads.hpp"
#include "core/party/reasons.hpp"

namespace gzl::core::party {

namespace {

constexpr std::size_t kPermissions = boost::mp11::mp_size<boost::describe::describe_enumerators<Permission>>::value;
constexpr std::size_t kRoles = boost::mp11::mp_size<boost::describe::describe_enumerators<Role>>::value;
static_assert(kPermissions <= 64);

constexpr PermissionSet set_of(Role role) {
    using enum Permission;
    switch (role) {
        case Role::administrator:
            return {party_users, read};
        case Role::operator_clerk:
            return {party_apply, party_manage, trade_register, personal_keep,
                    need_record, need_publish, read,           read_ledger};
        case Role::operator_checker:
            return {party_admit, party_manage, calendar_publish, personal_erase, break_handle, stock_dispute,
                    dispute_end, alert_judge,  rule_configure,   read,           read_ledger};
        case Role::verifier:
            return {trade_verify, application_verify, report_issue, read};
        case Role::supervisor_officer:
            return {stock_operate, roster_manage, control_record, alert_handle, alert_judge, read};
        case Role::custodian:
            return {stock_operate, stock_sign, alert_handle, read};
        case Role::enterprise_officer:
            return {consent_manage,     trade_register, stock_announce, stock_dispute,
                    application_submit, loan_draw,      need_record,    read};
        case Role::bank_officer:
            return {application_decide, collateral_release, loan_manage,    guarantee_demand, statement_import,
                    break_handle,       stock_dispute,      product_manage, need_answer,      read};
        case Role::bank_system:
            return {application_decide, collateral_release, loan_confirm, loan_manage,
                    guarantee_demand,   statement_import,   need_answer,  read};
        case Role::gateway:
            return {readings_send};
        case Role::government_viewer:
            return {read, read_ledger};
        case Role::price_officer:
            return {price_publish, read};
        case Role::guarantor_officer:
            return {guarantee_advance, read};
        case Role::fund_officer:
            return {fund_payout, read, read_ledger};
        case Role::trader_officer:
            return {procurement_trade, consent_manage, trade_register,
                    stock_announce,    stock_dispute,  application_submit,
                    loan_draw,         need_record,    read};
    }
    return {};
}

constexpr auto kSets = [] {
    std::array<PermissionSet, kRoles> sets{};
    for (std::size_t i = 0; i < kRoles; ++i) sets[i] = set_of(static_cast<Role>(i));
    return sets;
}();

PermissionSet permissions_of(const std::vector<Role>& roles) {
    PermissionSet all;
    for (const Role role : roles) all |= permissions_of(role);
    return all;
}

}  // namespace

std::vector<Permission> PermissionSet::list() const {
    std::vector<Permission> permissions;
    for (std::size_t i = 0; i < kPermissions; ++i)
        if (has(static_cast<Permission>(i))) permissions.push_back(static_cast<Permission>(i));
    return permissions;
}

PermissionSet permissions_of(Role role) {
    return kSets[static_cast<std::size_t>(role)];
}

PermissionSet permissions_of(const State& state, const Context& context) {
    const Actor& actor = context.actor;
    if (!is_admitted(state, actor.organisation)) return {};
    if (actor.kind == ActorKind::user) {
        const User* user = state.users.find(actor.user);
        return user && user->active ? permissions_of(user->roles) : PermissionSet();
    }
    const MachineKey* key = state.keys.find(actor.key);
    const Date today = context.today();
    return key && key->valid_from <= today && today <= key->valid_to ? permissions_of(key->roles) : PermissionSet();
}

bool permits(const State& state, const Context& context, Permission permission) {
    return context.actor.kind == ActorKind::system || permissions_of(state, context).has(permission);
}

bool is_machine_role(Role role) {
    return role == Role::bank_system || role == Role::gateway;
}

bool suits(Role role, const Organisation& organisation) {
    switch (role) {
        case Role::administrator:
            return true;
        case Role::operator_clerk:
        case Role::operator_checker:
        case Role::verifier:
        case Role::price_officer:
            return organisation.has(Capacity::information_service);
        case Role::supervisor_officer:
        case Role::custodian:
        case Role::gateway:
            return organisation.has(Capacity::supervisor);
        case Role::enterprise_officer:
            return organisation.has(Capacity::enterprise);
        case Role::bank_officer:
        case Role::bank_system:
            return organisation.has(Capacity::bank);
        case Role::government_viewer:
            return organisation.has(Capacity::government);
        case Role::guarantor_officer:
            return organisation.has(Capacity::guarantor);
        case Role::fund_officer:
            return organisation.has(Capacity::fund_manager);
        case Role::trader_officer:
            return organisation.has(Capacity::trader);
    }
    return false;
}

bool sees(const State& state, const Context& context, const Parties& parties) {
    const Actor& actor = context.actor;
    if (actor.kind == ActorKind::system) return true;
    const OrganisationId own = actor.organisation;
    if (own == parties.enterprise || own == parties.bank || own == parties.counterparty || own == parties.guarantor ||
        own == parties.fund)
        return own.is_set();
    if (has_capacity(state, own, Capacity::information_service)) return true;
    if (has_capacity(state, own, Capacity::supervisor)) return parties.stock;
    if (!has_capacity(state, own, Capacity::bank) || parties.bank.is_set() || !parties.by_consent) return false;
    if (parties.scope) return reads_by_consent(state, context, parties.enterprise, *parties.scope);
    return consents_at_all(state, parties.enterprise, own, context.today());
}

bool reads_by_consent(const State& state, const Context& context, OrganisationId enterprise, Scope scope) {
    if (!consents_to(state, enterprise, context.actor.organisation, scope, context.today())) return false;
    note_read(context, enterprise, scope);
    return true;
}

bool sees_organisation(const State& state, const Context& context, OrganisationId organisation) {
    const Organisation* found = state.organisations.find(organisation);
    if (!found) return false;
    return !std::all_of(found->capacities.begin(), found->capacities.end(), is_trading_capacity) ||
           sees(state, context, {.enterprise = organisation});
}

bool is_known_enterprise(const State& state, const Context& context, OrganisationId enterprise) {
    return sees_organisation(state, context, enterprise) && trades(state, enterprise) && is_admitted(state, enterprise);
}

std::optional<Refusal> not_active(const State& state, std::initializer_list<OrganisationId> organisations) {
    for (const OrganisationId organisation : organisations)
        if (!is_admitted(state, organisation)) {
            const Reason& reason = state.organisations.at(organisation).status == AdmissionStatus::suspended
                                       ? organisation_suspended
                                       : organisation_not_admitted;
            return Refusal{&reason, {{"organisation", organisation.text()}}};
        }
    return std::nullopt;
}

bool manages_users(const State& state, const Context& context, OrganisationId organisation) {
    return context.actor.kind == ActorKind::system || acts_for(context, organisation) ||
           has_capacity(state, context.actor.organisation, Capacity::information_service);
}

}  // namespace gzl::core::party
