// Refusals of the guarantee module.
#pragma once

#include "core/collateral/reasons.hpp"
#include "core/engine/refusal.hpp"

namespace gzl::core::guarantee {

using enum RefusalClass;

inline constexpr Reason claim_not_found{"claim_not_found", not_found, "未找到该代偿案件", "No such claim"};
inline constexpr Reason payout_not_found{"payout_not_found", not_found, "未找到该笔基金拨付", "No such payout"};
inline constexpr Reason fund_not_found{"fund_not_found", not_found, "未找到该基金", "No such fund"};

// Demand (G2, G3).
inline constexpr Reason loan_not_in_default{"loan_not_in_default", business, "该笔贷款没有逾期",
                                            "Nothing of the loan is overdue"};
inline constexpr Reason demand_too_early{"demand_too_early", business, "宽限期未满,尚不能要求代偿",
                                         "The cure period is not over; the guarantee cannot be demanded yet"};
inline constexpr Reason guarantee_period_expired{"guarantee_period_expired", business, "保证期间已届满",
                                                 "The guarantee period has run out"};
inline constexpr Reason liability_not_joint{"liability_not_joint", business, "协议约定为一般保证,不得要求先行代偿",
                                            "The guarantor did not agree to joint liability and advance payment"};
inline constexpr Reason claim_exists{"claim_exists", conflict, "该笔贷款已有代偿案件", "There is a claim on this loan"};
inline constexpr Reason demand_not_open{"demand_not_open", conflict, "该代偿要求已指示付款、已代偿或已撤回",
                                        "The demand has been instructed, paid or withdrawn"};

// Advance (G3).
inline constexpr Reason advance_not_proposed{"advance_not_proposed", conflict, "该代偿尚未经办提交",
                                             "Nobody has prepared this advance, or it has been approved"};
inline constexpr Reason advance_not_instructed{"advance_not_instructed", conflict, "该代偿不在待银行确认状态",
                                               "The advance is not waiting for the bank's answer"};
inline constexpr Reason advance_not_the_debt{"advance_not_the_debt", business, "代偿金额须等于起息日的本息",
                                             "The advance must be the principal and interest of its value date"};
inline constexpr Reason guarantor_margin_short{"guarantor_margin_short", business, "担保保证金余额不足",
                                               "There is not enough in the guarantor's margin"};

// Claim, goods, loss (G3, G4, G6).
inline constexpr Reason claim_not_advanced{"claim_not_advanced", conflict, "该案件尚未代偿或已核定损失",
                                           "The claim is not between advance and settlement"};
inline constexpr Reason claim_not_paid{"claim_not_paid", conflict, "该案件尚未代偿", "The claim has not been advanced"};
inline constexpr Reason claim_not_settled{"claim_not_settled", conflict, "该案件尚未核定损失",
                                          "The loss of this claim is not settled"};
using collateral::forfeiture_forbidden;
inline constexpr Reason bank_still_secured{"bank_still_secured", business,
                                           "该额度仍为银行的其他贷款担保,不得损害债权人",
                                           "The goods still secure the bank's own loans, which come first (700)"};
inline constexpr Reason proceeds_secure_other_claim{
    "proceeds_secure_other_claim", business, "超出部分须先清偿同一额度的其他代偿案件",
    "What is above this claim belongs to another claim of the same facility first"};
inline constexpr Reason amount_negative{"amount_negative", business, "金额不能小于零", "An amount below zero"};
inline constexpr Reason cash_margin_above_claim{"cash_margin_above_claim", business,
                                                "抵扣金额超过借款人保证金或未受偿金额",
                                                "More than the borrower's margin or what is left of the claim"};
inline constexpr Reason cash_margin_first{"cash_margin_first", business, "借款人保证金尚未抵扣",
                                          "The borrower's cash margin comes first"};
inline constexpr Reason collateral_not_disposed{"collateral_not_disposed", business, "仍有质物未处置,请处置或说明原因",
                                                "Goods are left: dispose of them, or say why not"};
inline constexpr Reason claim_not_covered{"claim_not_covered", business, "追偿权尚未足额受偿,质物不得返还",
                                          "The claim is not covered yet, so the goods stay"};
inline constexpr Reason receipt_not_found{"receipt_not_found", not_found, "未找到该笔收款", "No such receipt"};
inline constexpr Reason correction_changes_nothing{"correction_changes_nothing", business, "更正内容与原记录相同",
                                                   "The correction says what was recorded"};

// True-up and payments (G4, G5, G6).
inline constexpr Reason payout_under_way{"payout_under_way", conflict, "该案件已有拨付在办理",
                                         "A payout for this claim is under way"};
inline constexpr Reason payout_above_share{"payout_above_share", business, "拨付金额超过基金应承担的未付金额",
                                           "More than the fund still owes for this claim"};
inline constexpr Reason fund_short{"fund_short", business, "超过基金余额或补偿上限",
                                   "More than the fund's balance or caps allow"};
inline constexpr Reason earlier_claim_waits{"earlier_claim_waits", business, "应先拨付较早排队的案件",
                                            "A claim settled earlier waits for the fund"};
inline constexpr Reason payout_not_proposed{"payout_not_proposed", conflict, "该笔拨付不在待复核状态",
                                            "The payout is not waiting for its approval"};
inline constexpr Reason payout_not_instructed{"payout_not_instructed", conflict, "该笔拨付不在待银行确认状态",
                                              "The payout is not waiting for the bank's answer"};
inline constexpr Reason amount_differs{"amount_differs", business, "金额与指示不一致",
                                       "The amount is not the one instructed"};
inline constexpr Reason share_exceeded{"share_exceeded", business, "金额超过应付金额", "More than is due"};

}  // namespace gzl::core::guarantee
