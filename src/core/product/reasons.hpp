// Refusals of the product module.
#pragma once

#include "core/engine/refusal.hpp"

namespace gzl::core::product {

using enum RefusalClass;

inline constexpr Reason product_not_found{"product_not_found", not_found, "未找到该产品", "No such product"};
inline constexpr Reason product_code_taken{"product_code_taken", conflict, "该产品代码已使用",
                                           "This product code is taken"};
inline constexpr Reason product_bank_not_admitted{"product_bank_not_admitted", business, "该产品的银行尚未准入",
                                                  "The product's bank is not admitted"};
inline constexpr Reason product_rate_invalid{"product_rate_invalid", business, "利率必须在 0 至 100% 之间",
                                             "The rate must lie between 0 and 100 %"};
inline constexpr Reason product_basis_invalid{"product_basis_invalid", business, "计息基准只能是 360 或 365 天",
                                              "The interest basis must be 360 or 365 days"};
inline constexpr Reason product_tenor_invalid{"product_tenor_invalid", business, "期限必须在 1 至 3660 天之间",
                                              "The tenor must lie between 1 and 3660 days"};
inline constexpr Reason product_amounts_out_of_order{"product_amounts_out_of_order", business,
                                                     "最低金额必须大于零且不高于最高金额",
                                                     "The minimum must be above zero and not above the maximum"};
inline constexpr Reason product_haircut_invalid{"product_haircut_invalid", business, "折扣率必须不低于 0 且低于 100%",
                                                "The haircut must be at least 0 and below 100 %"};
inline constexpr Reason product_lines_out_of_order{"product_lines_out_of_order", business,
                                                   "质押率必须满足:0 < 合同线 < 警戒线 < 平仓线 ≤ 100%",
                                                   "The lines must satisfy 0 < contract < warning < close-out ≤ 100 %"};
inline constexpr Reason product_timeout_invalid{"product_timeout_invalid", business,
                                                "放款确认时限必须在 1 秒至 30 天之间",
                                                "The confirmation time-out must lie between 1 second and 30 days"};

inline constexpr Reason product_plan_needs_settlement{"product_plan_needs_settlement", business,
                                                      "分期还款的产品须按还款日结息(at_maturity)",
                                                      "A plan with instalments settles on its due dates (at_maturity)"};
inline constexpr Reason product_premiums_out_of_order{"product_premiums_out_of_order", business,
                                                      "罚息加点须为0≤逾期≤挪用≤200%",
                                                      "Premiums: 0 ≤ overdue ≤ misuse ≤ 200 %"};
inline constexpr Reason product_period_invalid{"product_period_invalid", business, "期限超出允许范围",
                                               "The period lies outside what is allowed"};
inline constexpr Reason product_clocks_out_of_order{
    "product_clocks_out_of_order", business, "审批时限不得长于放款时限,加急不得慢于普通",
    "A decision is due no later than the money, and urgent is not slower"};
inline constexpr Reason product_share_invalid{"product_share_invalid", business, "比例须在0与100%之间",
                                              "A share lies between 0 and 100 %"};

inline constexpr Reason product_list_empty{"product_list_empty", business, "清单不得为空,也不得有空项",
                                           "A list is not empty and has no empty entry"};
inline constexpr Reason product_outputs_out_of_order{"product_outputs_out_of_order", business, "年产量下限不得高于上限",
                                                     "The least output is not above the greatest"};
inline constexpr Reason product_fee_negative{"product_fee_negative", business, "费用不得为负",
                                             "A fee is not below zero"};
inline constexpr Reason product_dates_out_of_order{"product_dates_out_of_order", business, "起售日不得晚于止售日",
                                                   "The first day of the offer is not after the last"};
inline constexpr Reason product_not_offered{"product_not_offered", business, "该产品目前不接受申请",
                                            "The product cannot be applied for today"};
inline constexpr Reason product_already_ended{"product_already_ended", business, "该产品已定更早的止售日",
                                              "The product ends earlier already"};

// ---- what a product asks of an enterprise (F2)
inline constexpr Reason profile_missing{"profile_missing", business, "平台尚无该企业概况,请联系运营方核验员登记",
                                        "The enterprise has no profile yet: ask the operator's verifier to record it"};
inline constexpr Reason output_outside_product{"output_outside_product", business, "企业年产量不在产品要求范围内",
                                               "The enterprise's annual output is outside what the product asks"};
inline constexpr Reason enterprise_too_young{"enterprise_too_young", business, "企业成立年限不足",
                                             "The enterprise is too young"};
inline constexpr Reason region_not_served{"region_not_served", business, "产品不面向企业所在地区",
                                          "The product is not for the enterprise's region"};
inline constexpr Reason industry_not_served{"industry_not_served", business, "产品不面向企业所属行业",
                                            "The product is not for the enterprise's industry"};
inline constexpr Reason grade_not_taken{"grade_not_taken", business, "货物牌号不在产品接受范围内",
                                        "The product does not take goods of this grade"};
// C3: these two refuse nobody.
inline constexpr Reason score_missing{"score_missing", business, "尚无信用评分,将由银行人工审查",
                                      "There is no score yet: the bank's staff decide"};
inline constexpr Reason score_below_line{"score_below_line", business, "信用评分低于自动审批线,将由银行人工审查",
                                         "The score is below the line of automatic approval: the bank's staff decide"};

}  // namespace gzl::core::product
