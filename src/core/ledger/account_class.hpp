// Where an account stands in the statements of an accountant. The accounts of a memorandum journal stand in none: they
// have a root of their own.
#pragma once

#include "core/ledger/book.hpp"

namespace gzl::core::ledger {

enum class AccountClass : std::uint8_t { assets, liabilities, equity, income, expenses, memorandum };
BOOST_DESCRIBE_ENUM(AccountClass, assets, liabilities, equity, income, expenses, memorandum)

AccountClass class_of(AccountKind kind);

}  // namespace gzl::core::ledger
