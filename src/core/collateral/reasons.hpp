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

// Pledged goods (F6, F7).
inline constexpr Reason goods_not_lent_on{"goods_not_lent_on", business, "该额度不以在库货物质押",
                                          "This facility does not lend on goods in stock"};
inline constexpr Reason pledge_not_floating{"pledge_not_floating", business, "静态质押须由银行解押",
                                            "The pledge is static: each release is the bank's act"};
inline constexpr Reason facility_under_watch{"facility_under_watch", business, "补足担保前不能提货或换货",
                                             "Goods do not leave while a top-up is asked for"};
inline constexpr Reason facility_in_default{"facility_in_default", business, "额度项下贷款逾期,不能提货或换货",
                                            "Goods do not leave while a loan is overdue"};
inline constexpr Reason close_out_not_reached{"close_out_not_reached", business, "尚未触及平仓线,不能处置质物",
                                              "The close-out line is not reached; the pledge cannot be sold"};
inline constexpr Reason nothing_owed{"nothing_owed", business, "该额度项下没有未清贷款",
                                     "The facility has no open loan"};
inline constexpr Reason costs_above_proceeds{"costs_above_proceeds", business, "处置费用不能高于处置价款",
                                             "The costs cannot be above the proceeds"};
inline constexpr Reason forfeiture_forbidden{"forfeiture_forbidden", business, "不得流质:质物只能折价、拍卖或变卖",
                                             "Goods never fall to the creditor: agree, auction or sell (428)"};

}  // namespace gzl::core::collateral
