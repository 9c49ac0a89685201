// The text of an account: its kind and its owner's identifier, "loan_principal/loan-000001".
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/ledger/transfer.hpp"

namespace gzl::core::ledger {

std::string account_text(AccountKey key);
std::optional<AccountKey> parse_account(std::string_view text);

}  // namespace gzl::core::ledger
