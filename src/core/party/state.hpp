// Parties, their users, keys, agreements and consents (domain.md §1).
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "core/engine/context.hpp"
#include "core/engine/table.hpp"

namespace gzl::core::party {

enum class Capacity : std::uint8_t {
    government,
    fund_manager,
    policy_office,
    information_service,  // 信息服务: the platform's operator
    supervisor,           // 监管人
    guarantor,            // 担保人
    trader,               // 代采
    bank,
    enterprise,
    supplier,
    buyer,
};
BOOST_DESCRIBE_ENUM(Capacity, government, fund_manager, policy_office, information_service, supervisor, guarantor,
                    trader, bank, enterprise, supplier, buyer)

// applied → under review → admitted | refused; admitted ⇄ suspended; both → exited (P2).
enum class AdmissionStatus : std::uint8_t { applied, admitted, refused, suspended, exited, under_review };
BOOST_DESCRIBE_ENUM(AdmissionStatus, applied, admitted, refused, suspended, exited, under_review)

struct Organisation {
    std::string code;  // 统一社会信用代码 (P1)
    std::string name;
    std::vector<Capacity> capacities;
    AdmissionStatus status = AdmissionStatus::applied;
    std::string applied_by;                         // actor; maker ≠ checker (P2)
    std::optional<std::string> code_override = {};  // the evidence for a code that fails its check (P1)
    std::optional<std::string> refused_because = {};
    std::optional<std::string> reviewed_by = {};        // who took the application under review
    std::optional<std::string> suspended_because = {};  // while it is suspended
    bool has(Capacity capacity) const;
};
BOOST_DESCRIBE_STRUCT(Organisation, (),
                      (code, name, capacities, status, applied_by, code_override, refused_because, reviewed_by,
                       suspended_because))

enum class Role : std::uint8_t {
    administrator,       // manages the own organisation's users
    operator_clerk,      // records applications and trade documents
    operator_checker,    // the second pair of eyes
    verifier,            // T4 and application verification
    supervisor_officer,  // orders, roster, control evidence
    custodian,           // signs orders
    enterprise_officer,
    bank_officer,
    bank_system,  // a bank's machine
    gateway,      // a warehouse's machine
    government_viewer,
    price_officer,
    guarantor_officer,  // advances and disposals
    fund_officer,       // payouts of the risk fund
    trader_officer,     // 代采
};
BOOST_DESCRIBE_ENUM(Role, administrator, operator_clerk, operator_checker, verifier, supervisor_officer, custodian,
                    enterprise_officer, bank_officer, bank_system, gateway, government_viewer, price_officer,
                    guarantor_officer, fund_officer, trader_officer)

struct User {
    OrganisationId organisation;
    std::string login;  // unique on the platform
    std::string name;
    std::vector<Role> roles;
    bool active = true;
};
BOOST_DESCRIBE_STRUCT(User, (), (organisation, login, name, roles, active))

// A machine's public key. `name` is the key id of signed requests, unique on the platform.
struct MachineKey {
    OrganisationId organisation;
    std::string name;
    std::string public_key;  // "ed25519:<base64>" or "sm2-sm3:<base64>"
    std::vector<Role> roles;
    Date valid_from;
    Date valid_to;  // inclusive
};
BOOST_DESCRIBE_STRUCT(MachineKey, (), (organisation, name, public_key, roles, valid_from, valid_to))

enum class Scope : std::uint8_t { trade, stock, tax, social_security, credit_record, score };
BOOST_DESCRIBE_ENUM(Scope, trade, stock, tax, social_security, credit_record, score)

inline constexpr std::int64_t kMaxGuaranteeMultiple = 20;

enum class Liability : std::uint8_t {
    joint,    // 连带责任, with an express clause that the guarantor advances payment (先行代偿, G2)
    general,  // 一般保证: the creditor turns to the debtor first
};
BOOST_DESCRIBE_ENUM(Liability, joint, general)

// G5: what the fund cannot pay of its share …
enum class FundShort : std::uint8_t {
    falls_to_others,  // … falls to the bank and the guarantor, in the proportion of their own shares
    queues,           // … stays owed by the fund, and is paid when there is money again
};
BOOST_DESCRIBE_ENUM(FundShort, falls_to_others, queues)

// P3, G1, G4: what a bank and the platform agreed. What is absent has the county's default (guarantee/terms.hpp).
struct Agreement {
    OrganisationId bank;
    OrganisationId guarantor;
    OrganisationId fund;
    RatePpm fund_share;  // of a net loss
    RatePpm bank_share;
    RatePpm guarantor_share;  // the three add to 1 000 000
    std::int64_t guarantee_multiple = 5;
    Money exposure_cap;  // Σ principal and reserved drawdowns
    std::vector<Scope> scopes;
    Date valid_from;
    Date valid_to;         // inclusive
    std::string endpoint;  // base URL of the bank's interface
    std::optional<Liability> liability{};
    std::optional<std::int64_t> cure_days{};  // G3: N
    std::optional<std::int64_t> advance_working_days{};
    std::optional<FundShort> fund_short{};
    std::optional<Money> fund_yearly_cap{};    // G5: over all banks, in a calendar year; absent: none
    std::optional<Money> fund_bank_cap{};      // for this bank, in a calendar year
    std::optional<Money> fund_borrower_cap{};  // for one borrower, ever
    std::optional<RatePpm> breaker_warn{};
    std::optional<RatePpm> breaker_stop{};
};
BOOST_DESCRIBE_STRUCT(Agreement, (),
                      (bank, guarantor, fund, fund_share, bank_share, guarantor_share, guarantee_multiple, exposure_cap,
                       scopes, valid_from, valid_to, endpoint, liability, cure_days, advance_working_days, fund_short,
                       fund_yearly_cap, fund_bank_cap, fund_borrower_cap, breaker_warn, breaker_stop))

struct Consent {
    OrganisationId enterprise;
    OrganisationId bank;
    std::vector<Scope> scopes;
    std::string purpose;
    Date until;  // inclusive
    std::optional<Instant> withdrawn;
};
BOOST_DESCRIBE_STRUCT(Consent, (), (enterprise, bank, scopes, purpose, until, withdrawn))

enum class ApprovalStatus : std::uint8_t { pending, approved, rejected, withdrawn, expired };
BOOST_DESCRIBE_ENUM(ApprovalStatus, pending, approved, rejected, withdrawn, expired)

// P4: a command that waits for a second person (approvals.hpp).
struct Approval {
    OrganisationId organisation;  // of maker and checker
    std::string command;          // name of the catalogue row
    std::string content;          // canonical JSON, while it waits
    Hash content_hash{};
    std::string proposed_by;
    Instant proposed_at;
    Instant expires;
    ApprovalStatus status = ApprovalStatus::pending;
    std::optional<std::string> decided_by{};
    std::optional<Instant> decided_at{};
    std::optional<std::string> reason{};
};
BOOST_DESCRIBE_STRUCT(Approval, (),
                      (organisation, command, content, content_hash, proposed_by, proposed_at, expires, status,
                       decided_by, decided_at, reason))

// P5: what a bank was shown of an enterprise because the enterprise consents.
struct ReadKey {
    OrganisationId enterprise;
    OrganisationId bank;
    Scope scope = Scope::trade;
    friend auto operator<=>(const ReadKey&, const ReadKey&) = default;
};
BOOST_DESCRIBE_STRUCT(ReadKey, (), (enterprise, bank, scope))

struct ReadDays {
    Date first;
    Date last;
    std::int64_t days = 0;  // on how many
    std::string last_by;    // who read first on the last of them
};
BOOST_DESCRIBE_STRUCT(ReadDays, (), (first, last, days, last_by))

struct State {
    Table<OrganisationId, Organisation> organisations;
    std::map<std::string, OrganisationId> organisation_by_code;
    Table<UserId, User> users;
    std::map<std::string, UserId> user_by_login;
    Table<KeyId, MachineKey> keys;
    std::map<std::string, KeyId> key_by_name;
    Table<AgreementId, Agreement> agreements;
    Table<ConsentId, Consent> consents;
    std::map<AgreementId, AgreementId> amended_by;  // a version, and the one that follows it
    Table<ApprovalId, Approval> approvals;
    std::set<ApprovalId> pending_approvals;
    std::map<ReadKey, ReadDays> reads;
};
BOOST_DESCRIBE_STRUCT(State, (),
                      (organisations, organisation_by_code, users, user_by_login, keys, key_by_name, agreements,
                       consents, amended_by, approvals, pending_approvals, reads))

// The agreement of this bank in force on the day, or none. From the first day of a version on, those before it are not.
const Agreement* agreement_of(const State& state, OrganisationId bank, Date day);

bool is_live(const Consent& consent, Date day);

// Whether the enterprise's live consent to this bank covers the scope on the day (P5).
bool consents_to(const State& state, OrganisationId enterprise, OrganisationId bank, Scope scope, Date day);
bool consents_at_all(const State& state, OrganisationId enterprise, OrganisationId bank, Date day);

bool is_in_force(const State& state, AgreementId agreement, Date day);

bool is_admitted(const State& state, OrganisationId organisation);
inline bool awaits_admission(const Organisation& organisation) {
    return organisation.status == AdmissionStatus::applied || organisation.status == AdmissionStatus::under_review;
}
bool has_capacity(const State& state, OrganisationId organisation, Capacity capacity);

// Buys and sells goods in its own name: an enterprise, or a trader (F9).
bool trades(const State& state, OrganisationId organisation);

// What an applicant may ask for; the other capacities come from the county's configuration alone.
bool is_trading_capacity(Capacity capacity);

// One live organisation per code (P1): the code of one who was refused or has left is free again.
bool code_is_taken(const State& state, const std::string& code);
void add_organisation(State& state, OrganisationId id, Organisation organisation);

}  // namespace gzl::core::party
