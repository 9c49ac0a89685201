// The checks of T4 that the platform computes from the documents themselves.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/trade/state.hpp"

namespace gzl::core::trade {

// Invoiced weight may exceed the contract's by this much: weighing and theoretical weights differ.
inline constexpr RatePpm kWeightTolerance{5'000};

// Parties, goods, weight, amount; `enterprise_code` is the credit code of the contract's enterprise.
std::vector<CheckResult> compute_checks(const Contract& contract, std::string_view enterprise_code,
                                        std::span<const Invoice* const> invoices);

// The name without the tax category that invoices put before it: "*黑色金属冶炼压延品*镀锌板" → "镀锌板".
std::string_view goods_name(std::string_view text);

}  // namespace gzl::core::trade
