// Refusals of the ledger module.
#pragma once

#include "core/engine/refusal.hpp"

namespace gzl::core::ledger {

using enum RefusalClass;

inline constexpr Reason member_not_found{"member_not_found", not_found, "未找到该清算成员", "No such clearing member"};
inline constexpr Reason same_account{"same_account", business, "借贷双方不能为同一账户",
                                     "Debit and credit are the same account"};

}  // namespace gzl::core::ledger
