#include "app/ledger/account_names.hpp"

#include <algorithm>

#include "app/county/nearest.hpp"
#include "core/ledger/account_text.hpp"

namespace gzl::app::ledger {

namespace {

using core::ledger::AccountKey;
using core::ledger::AccountKind;

// "loan_principal" → "LoanPrincipal"
std::string capitals(std::string_view name) {
    std::string text;
    bool begins = true;
    for (const char c : name) {
        if (c != '_') text.push_back(begins && c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c);
        begins = c == '_';
    }
    return text;
}

template <class Enum>
std::string_view name_in(Enum value) {
    return type_of<Enum>().names[static_cast<std::size_t>(value)];
}

std::vector<std::string> known_kinds() {
    const auto names = type_of<AccountKind>().names;
    return {names.begin(), names.end()};
}

}  // namespace

std::string exported_name(AccountKey key, const std::string& below) {
    const core::ledger::AccountRule& rule = core::ledger::rule_of(key.kind);
    const auto of = core::ledger::class_of(key.kind);
    std::string name =
        of == core::ledger::AccountClass::memorandum ? below + capitals(name_in(rule.journal)) : capitals(name_in(of));
    name.append(":").append(capitals(name_in(key.kind)));
    return name.append(":").append(capitals(id_text(rule.owner_prefix, key.owner)));
}

std::string owner_name(const core::State& state, AccountKey key) {
    const std::string_view prefix = core::ledger::rule_of(key.kind).owner_prefix;
    core::OrganisationId owner;
    if (prefix == core::OrganisationTag::kPrefix) owner = core::OrganisationId(key.owner);
    if (prefix == core::LoanTag::kPrefix)
        if (const auto* loan = state.loan.loans.find(core::LoanId(key.owner))) owner = loan->enterprise;
    if (prefix == core::FacilityTag::kPrefix)
        if (const auto* facility = state.loan.facilities.find(core::FacilityId(key.owner)))
            owner = facility->enterprise;
    const auto* organisation = state.party.organisations.find(owner);
    return organisation ? organisation->name : std::string();
}

Result<AccountKey> account_named(const std::string& text) {
    if (const auto key = core::ledger::parse_account(text)) return *key;
    const auto colon = text.rfind(':');
    for (const std::string& kind : known_kinds()) {
        if (colon == std::string::npos || text.find(":" + capitals(kind) + ":") == std::string::npos) continue;
        std::string owner = text.substr(colon + 1);
        if (!owner.empty() && owner[0] >= 'A' && owner[0] <= 'Z') owner[0] = static_cast<char>(owner[0] - 'A' + 'a');
        if (const auto key = core::ledger::parse_account(kind + "/" + owner); key && exported_name(*key) == text)
            return *key;
    }
    const std::string kind = text.substr(0, text.find('/'));
    const auto kinds = known_kinds();
    std::string help = "'" + text + "' is no account; write its kind and its owner, such as loan_principal/loan-000001";
    if (std::find(kinds.begin(), kinds.end(), kind) != kinds.end()) {
        const auto at = static_cast<AccountKind>(std::find(kinds.begin(), kinds.end(), kind) - kinds.begin());
        return fault(help + "; the owner of " + kind + " is written " +
                     id_text(core::ledger::rule_of(at).owner_prefix, 1));
    }
    if (const std::string near = county::nearest(kind, kinds); !near.empty())
        help.append("; do you mean " + near + "?");
    help.append(" Kinds:");
    for (const std::string& known : kinds) help.append(" ").append(known);
    return fault(help);
}

std::string yuan(Money amount) {
    const std::int64_t fen = amount.value();
    const std::uint64_t size = fen < 0 ? 0 - static_cast<std::uint64_t>(fen) : static_cast<std::uint64_t>(fen);
    const std::string cents = std::to_string(size % 100);
    return (fen < 0 ? "-" : "") + std::to_string(size / 100) + (cents.size() == 1 ? ".0" : ".") + cents;
}

std::string harmless(std::string_view text) {
    std::string out;
    for (const char c : text) {
        const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
        const bool mark = c == ' ' || c == '-' || c == '_' || c == '.' || c == '/' || c == '#';
        out.push_back(plain || mark || static_cast<unsigned char>(c) >= 0x80 ? c : '_');
    }
    return out;
}

}  // namespace gzl::app::ledger
