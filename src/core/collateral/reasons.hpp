// Refusals of the collateral module.
#pragma once

#include "core/engine/refusal.hpp"

namespace gzl::core::collateral {

using enum RefusalClass;

// The borrower's cash margin.
inline constexpr Reason margin_not_found{"margin_not_found", not_found, "未找到该笔保证金", "No such margin payment"};
inline constexpr Reason margin_not_open{"margin_not_open", conflict, "该笔保证金不在待确认状态",
                                        "This margin payment is not waiting for the bank's answer"};
inline constexpr Reason margin_follows_order{"margin_follows_order", business, "该额度的保证金须按订单缴存",
                                             "Margin of this facility is paid for one of its orders"};
inline constexpr Reason margin_short{"margin_short", business, "可动用的保证金不足", "There is not enough margin"};
inline constexpr Reason margin_secures_debt{"margin_secures_debt", business, "退还后剩余担保不足以覆盖债务",
                                            "What remains would not cover the debt"};

}  // namespace gzl::core::collateral
