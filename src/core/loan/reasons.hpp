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

inline constexpr Reason borrower_is_guarantor{"borrower_is_guarantor", business, "担保人不得为自己的借款提供担保",
                                              "The guarantor cannot guarantee its own debt"};
inline constexpr Reason control_required{"control_required", business, "该产品须以受控货物质押",
                                         "This product lends on goods under control"};
inline constexpr Reason control_not_expected{"control_not_expected", business, "该产品申请时不以货物质押",
                                             "This product does not lend on goods when it is applied for"};

inline constexpr Reason product_not_decored{"product_not_decored", business, "该产品不是脱核链贷",
                                            "This product does not lend on trade alone"};
inline constexpr Reason trade_not_seen{"trade_not_seen", not_found, "未找到该企业的贸易数据", "No such trade"};
inline constexpr Reason decored_limit_exceeded{"decored_limit_exceeded", business, "超过按贸易与纳税销售核定的额度",
                                               "Above what trade and taxed sales carry"};

// Applications.
inline constexpr Reason application_not_submitted{"application_not_submitted", conflict, "该申请不在待核验状态",
                                                  "The application is not waiting for verification"};
inline constexpr Reason application_not_with_bank{"application_not_with_bank", conflict, "该申请不在银行审批状态",
                                                  "The application is not waiting for the bank"};
inline constexpr Reason material_not_requested{"material_not_requested", conflict, "银行没有要求补充材料",
                                               "The bank has asked for nothing"};
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
inline constexpr Reason drawdown_by_order{"drawdown_by_order", business, "该额度只能按订单付款给供货方",
                                          "This facility pays suppliers through its orders only"};
inline constexpr Reason release_follows_order{"release_follows_order", business, "货物按订单的提货通知或提货付款放行",
                                              "The goods of an order leave by notice or by being paid for"};
inline constexpr Reason drawdown_not_open{"drawdown_not_open", conflict, "该笔提款不在待确认状态",
                                          "The drawdown is not waiting for the bank's answer"};
inline constexpr Reason value_date_invalid{"value_date_invalid", business, "起息日早于指令日或晚于今天",
                                           "The value date is before the instruction or in the future"};
inline constexpr Reason lot_not_in_facility{"lot_not_in_facility", business, "捆包不属于该额度的质押物",
                                            "A lot is not part of this facility's collateral, or is named twice"};
inline constexpr Reason release_uncovers_debt{"release_uncovers_debt", business, "解押后剩余押品不足以覆盖债务",
                                              "What remains would not cover the debt"};
inline constexpr Reason pledge_subrogated{"pledge_subrogated", business, "质权已由担保人代位,须由担保人处置或返还",
                                          "The guarantor has paid; the pledge is its to dispose of or return"};
inline constexpr Reason facility_in_use{"facility_in_use", conflict, "该授信额度仍有未还或未确认的款项",
                                        "Something is still drawn or reserved"};
inline constexpr Reason collateral_still_pledged{"collateral_still_pledged", conflict, "仍有货物未解押",
                                                 "Some lots are still pledged"};
inline constexpr Reason margin_still_held{"margin_still_held", conflict, "仍有保证金未退还",
                                          "The bank still holds margin"};

// Repayments and the day.
inline constexpr Reason loan_not_open{"loan_not_open", conflict, "该笔贷款已结清、代偿或核销",
                                      "The loan is repaid, advanced or written off"};
inline constexpr Reason repayment_exceeds_payoff{"repayment_exceeds_payoff", business, "还款金额超过结清金额",
                                                 "The repayment is above the payoff"};
inline constexpr Reason repayment_not_divisible{"repayment_not_divisible", business,
                                                "利随本清:该金额无法恰好分为本金及其利息",
                                                "No principal together with its interest makes exactly this amount"};
inline constexpr Reason repayment_not_open{"repayment_not_open", conflict, "该笔还款不在待确认状态",
                                           "The repayment is not waiting for the bank's answer"};
inline constexpr Reason day_not_next{"day_not_next", conflict, "只能关闭最近已关账日的次日",
                                     "Only the day after the last closed one can be closed"};
inline constexpr Reason day_not_over{"day_not_over", conflict, "该营业日尚未结束", "The day is not over yet"};

// What the bank does with a loan.
inline constexpr Reason facility_frozen{"facility_frozen", business, "该额度已冻结,不能提款",
                                        "The facility is frozen; nothing can be drawn"};
inline constexpr Reason fund_breaker_open{"fund_breaker_open", business, "该银行代偿率过高,风险补偿基金已暂停新增放款",
                                          "The risk fund has stopped this bank's new drawdowns"};
inline constexpr Reason due_date_outside_facility{"due_date_outside_facility", business,
                                                  "到期日须晚于今天且不晚于额度到期日",
                                                  "The due date must lie after today and within the facility"};
inline constexpr Reason entrusted_payment_required{
    "entrusted_payment_required", business, "超过受托支付标准,须直接支付给交易对手",
    "Above the threshold the bank pays the trading partner, not the borrower"};
inline constexpr Reason rate_invalid{"rate_invalid", business, "利率须在0与100%之间",
                                     "A rate lies between 0 and 100 %"};
inline constexpr Reason loan_overdue{"loan_overdue", business, "贷款已逾期,不能展期", "The loan is overdue already"};
inline constexpr Reason extension_not_later{"extension_not_later", business, "展期后的到期日须晚于现到期日",
                                            "An extension moves the due date to a later day"};
inline constexpr Reason extension_too_long{"extension_too_long", business, "展期期限超过法定上限",
                                           "The extension is longer than the law allows"};
inline constexpr Reason misuse_above_loan{"misuse_above_loan", business, "挪用金额超过贷款金额",
                                          "More than the loan cannot have been misused"};
inline constexpr Reason class_not_worse{"class_not_worse", business, "人工只能下调分类,不能上调",
                                        "By hand a loan can only be put into a worse class"};
inline constexpr Reason class_not_loss{"class_not_loss", business, "仅损失类贷款可以核销",
                                       "Only a loan of the class loss can be written off"};
inline constexpr Reason repayment_pending{"repayment_pending", conflict, "有还款正在等待银行确认",
                                          "A repayment is waiting for the bank's answer"};
inline constexpr Reason loan_not_written_off{"loan_not_written_off", conflict, "该笔贷款未核销",
                                             "The loan is not written off"};
inline constexpr Reason recovery_above_loss{"recovery_above_loss", business, "收回金额超过核销未收回的金额",
                                            "More than what was written off cannot be recovered"};
inline constexpr Reason refund_above_due{"refund_above_due", business, "退款金额超过应退金额",
                                         "The refund is above what is due"};

}  // namespace gzl::core::loan
