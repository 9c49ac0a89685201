// Refusals of the loan module.
#pragma once

#include "core/engine/refusal.hpp"

namespace gzl::core::loan {

using enum RefusalClass;

// Objects that do not exist, or that the caller may not know of (P6).
inline constexpr Reason application_not_found{"application_not_found", not_found, "未找到该融资申请",
                                              "No such application"};
inline constexpr Reason facility_not_found{"facility_not_found", not_found, "未找到该授信额度", "No such facility"};
inline constexpr Reason drawdown_not_found{"drawdown_not_found", not_found, "未找到该笔提款", "No such drawdown"};
inline constexpr Reason loan_not_found{"loan_not_found", not_found, "未找到该笔贷款", "No such loan"};
inline constexpr Reason repayment_not_found{"repayment_not_found", not_found, "未找到该笔还款", "No such repayment"};

// Preconditions of applications and drawdowns (F4, F6, L1, P5).
inline constexpr Reason amount_outside_product{"amount_outside_product", business, "金额超出产品的起止额度",
                                               "The amount lies outside the product's limits"};
inline constexpr Reason consent_missing{"consent_missing", business, "缺少对该银行的有效授权",
                                        "There is no live consent to this bank"};
inline constexpr Reason collateral_not_valued{"collateral_not_valued", business, "货物牌号缺少参考价,无法估值",
                                              "A grade has no reference price, so the collateral has no value"};
inline constexpr Reason collateral_short{"collateral_short", business, "押品价值不足",
                                         "The collateral does not cover the amount"};

// Applications.
inline constexpr Reason application_not_submitted{"application_not_submitted", conflict, "该申请不在待核验状态",
                                                  "The application is not waiting for verification"};
inline constexpr Reason application_not_with_bank{"application_not_with_bank", conflict, "该申请不在银行审批状态",
                                                  "The application is not waiting for the bank"};
inline constexpr Reason application_not_approved{"application_not_approved", conflict, "该申请没有待接受的批复",
                                                 "The application has no offer to accept"};
inline constexpr Reason application_not_withdrawable{"application_not_withdrawable", conflict, "该申请已不能撤回",
                                                     "The application can no longer be withdrawn"};
inline constexpr Reason offer_required{"offer_required", business, "批准时必须给出额度、利率和期限",
                                       "An approval needs limit, rate and tenor"};
inline constexpr Reason offer_above_request{"offer_above_request", business, "批复额度高于申请金额",
                                            "The limit is above the amount asked for"};
inline constexpr Reason offer_rate_outside_product{"offer_rate_outside_product", business, "批复利率超出产品利率",
                                                   "The rate is above the product's"};
inline constexpr Reason offer_tenor_outside_product{"offer_tenor_outside_product", business, "批复期限超出产品期限",
                                                    "The tenor is outside the product's"};
inline constexpr Reason person_must_decide{"person_must_decide", business, "人工复核中的申请不能由系统自动决定",
                                           "An application under manual review needs a person's decision"};
inline constexpr Reason reference_used{"reference_used", conflict, "该银行流水号已用于其他内容",
                                       "The bank used this reference for something else"};

// Facilities, drawdowns, collateral.
inline constexpr Reason facility_not_open{"facility_not_open", conflict, "该授信额度已关闭",
                                          "The facility is not open"};
inline constexpr Reason facility_expired{"facility_expired", business, "该授信额度已到期", "The facility has expired"};
inline constexpr Reason drawable_exceeded{"drawable_exceeded", business, "金额超过当前可提款额度",
                                          "The amount is above what may be drawn now"};
inline constexpr Reason exposure_cap_exceeded{"exposure_cap_exceeded", business, "超过合作协议的敞口上限",
                                              "The agreement's exposure cap would be exceeded"};
inline constexpr Reason guarantee_capacity_short{"guarantee_capacity_short", business, "担保额度不足",
                                                 "There is not enough guarantee capacity"};
inline constexpr Reason drawdown_not_open{"drawdown_not_open", conflict, "该笔提款不在待确认状态",
                                          "The drawdown is not waiting for the bank's answer"};
inline constexpr Reason value_date_invalid{"value_date_invalid", business, "起息日早于指令日或晚于今天",
                                           "The value date is before the instruction or in the future"};
inline constexpr Reason lot_not_in_facility{"lot_not_in_facility", business, "捆包不属于该额度的质押物",
                                            "A lot is not part of this facility's collateral, or is named twice"};
inline constexpr Reason release_uncovers_debt{"release_uncovers_debt", business, "解押后剩余押品不足以覆盖债务",
                                              "What remains would not cover the debt"};
inline constexpr Reason facility_in_use{"facility_in_use", conflict, "该授信额度仍有未还或未确认的款项",
                                        "Something is still drawn or reserved"};
inline constexpr Reason collateral_still_pledged{"collateral_still_pledged", conflict, "仍有货物未解押",
                                                 "Some lots are still pledged"};

// Repayments and the day.
inline constexpr Reason loan_already_repaid{"loan_already_repaid", conflict, "该笔贷款已结清",
                                            "The loan is repaid already"};
inline constexpr Reason repayment_exceeds_payoff{"repayment_exceeds_payoff", business, "还款金额超过结清金额",
                                                 "The repayment is above the payoff"};
inline constexpr Reason repayment_not_divisible{"repayment_not_divisible", business,
                                                "利随本清:该金额无法恰好分为本金及其利息",
                                                "No principal together with its interest makes exactly this amount"};
inline constexpr Reason repayment_not_open{"repayment_not_open", conflict, "该笔还款不在待确认状态",
                                           "The repayment is not waiting for the bank's answer"};
inline constexpr Reason value_date_before_settlement{"value_date_before_settlement", business,
                                                     "起息日早于最近一次结息日,请按起息日先后确认",
                                                     "The value date is before the last settlement of interest"};
inline constexpr Reason day_not_next{"day_not_next", conflict, "只能关闭最近已关账日的次日",
                                     "Only the day after the last closed one can be closed"};
inline constexpr Reason day_not_over{"day_not_over", conflict, "该营业日尚未结束", "The day is not over yet"};

}  // namespace gzl::core::loan
