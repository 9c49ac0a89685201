// Facts about parties.
#pragma once

#include "core/engine/event.hpp"
#include "core/party/state.hpp"

namespace gzl::core::party {

struct OrganisationApplied {
    OrganisationId organisation;
    std::string code;
    std::string name;
    std::vector<Capacity> capacities;
    std::string applied_by;
    std::optional<std::string> code_override;
};
BOOST_DESCRIBE_STRUCT(OrganisationApplied, (), (organisation, code, name, capacities, applied_by, code_override))
void apply(core::State& state, const OrganisationApplied& event, const Context& context);

struct OrganisationAdmitted {
    OrganisationId organisation;
};
BOOST_DESCRIBE_STRUCT(OrganisationAdmitted, (), (organisation))
void apply(core::State& state, const OrganisationAdmitted& event, const Context& context);

struct AdmissionRefused {
    OrganisationId organisation;
    std::string reason;
};
BOOST_DESCRIBE_STRUCT(AdmissionRefused, (), (organisation, reason))
void apply(core::State& state, const AdmissionRefused& event, const Context& context);

// An organisation of the county's own configuration; admitted at once.
struct OrganisationRegistered {
    OrganisationId organisation;
    std::string code;
    std::string name;
    std::vector<Capacity> capacities;
    std::optional<std::string> code_override;
};
BOOST_DESCRIBE_STRUCT(OrganisationRegistered, (), (organisation, code, name, capacities, code_override))
void apply(core::State& state, const OrganisationRegistered& event, const Context& context);

struct UserRegistered {
    UserId user;
    OrganisationId organisation;
    std::string login;
    std::string name;
    std::vector<Role> roles;
};
BOOST_DESCRIBE_STRUCT(UserRegistered, (), (user, organisation, login, name, roles))
void apply(core::State& state, const UserRegistered& event, const Context& context);

struct KeyRegistered {
    KeyId key;
    OrganisationId organisation;
    std::string name;
    std::string public_key;
    std::vector<Role> roles;
    Date valid_from;
    Date valid_to;
};
BOOST_DESCRIBE_STRUCT(KeyRegistered, (), (key, organisation, name, public_key, roles, valid_from, valid_to))
void apply(core::State& state, const KeyRegistered& event, const Context& context);

struct AgreementSigned {
    AgreementId agreement;
    Agreement terms;
};
BOOST_DESCRIBE_STRUCT(AgreementSigned, (), (agreement, terms))
void apply(core::State& state, const AgreementSigned& event, const Context& context);

// G1: the guarantor's money in the bank's sub-account, and the guarantees that it carries there.
struct MarginDeposited {
    OrganisationId bank;
    OrganisationId guarantor;
    Money amount;
    Money guarantee_limit;  // amount × multiple
};
BOOST_DESCRIBE_STRUCT(MarginDeposited, (), (bank, guarantor, amount, guarantee_limit))
void apply(core::State& state, const MarginDeposited& event, const Context& context);
ledger::Transfers transfers(const core::State& state, const MarginDeposited& event);

struct FundContributed {
    OrganisationId fund;
    Money amount;
};
BOOST_DESCRIBE_STRUCT(FundContributed, (), (fund, amount))
void apply(core::State& state, const FundContributed& event, const Context& context);
ledger::Transfers transfers(const core::State& state, const FundContributed& event);

struct ConsentGranted {
    ConsentId consent;
    OrganisationId enterprise;
    OrganisationId bank;
    std::vector<Scope> scopes;
    std::string purpose;
    Date until;
};
BOOST_DESCRIBE_STRUCT(ConsentGranted, (), (consent, enterprise, bank, scopes, purpose, until))
void apply(core::State& state, const ConsentGranted& event, const Context& context);

struct ConsentWithdrawn {
    ConsentId consent;
};
BOOST_DESCRIBE_STRUCT(ConsentWithdrawn, (), (consent))
void apply(core::State& state, const ConsentWithdrawn& event, const Context& context);

}  // namespace gzl::core::party
