// Accounts as other programs and people name them.
#pragma once

#include <string>

#include "base/result.hpp"
#include "core/ledger/account_class.hpp"
#include "core/state.hpp"

namespace gzl::app::ledger {

// "Assets:LoanPrincipal:Loan-000001", "Guarantee:GuaranteeInForce:Org-000005": a root, the kind, the owner. Every part
// begins with a capital and has letters, digits and hyphens only, as the strictest of the readers demands. `below` is
// put before the memorandum roots, for a reader with fixed roots.
std::string exported_name(core::ledger::AccountKey key, const std::string& below = {});

// Who owns the account, when the owner has a name: the organisation, or the borrower of a loan or a facility.
std::string owner_name(const core::State& state, core::ledger::AccountKey key);

// The account that a text means, as "loan_principal/loan-000001" or as exported; otherwise a fault that helps.
Result<core::ledger::AccountKey> account_named(const std::string& text);

std::string yuan(Money amount);  // "-1234.56"

// Text of other people inside a journal: what could be syntax there (a tag, a date, a new line) becomes an underscore.
std::string harmless(std::string_view text);

}  // namespace gzl::app::ledger
