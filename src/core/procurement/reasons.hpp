// Refusals of the procurement module.
#pragma once

#include "core/engine/refusal.hpp"

namespace gzl::core::procurement {

using enum RefusalClass;

inline constexpr Reason procurement_not_found{"procurement_not_found", not_found, "未找到该代采订单",
                                              "No such procurement"};
inline constexpr Reason take_not_found{"take_not_found", not_found, "未找到该笔提货", "No such take"};
inline constexpr Reason not_a_procurement_facility{"not_a_procurement_facility", business, "该额度不是代采额度",
                                                   "This facility does not fund a trader's purchases"};
inline constexpr Reason purchase_contract_required{"purchase_contract_required", business, "须以采购合同申请的额度",
                                                   "The facility must rest on a purchase contract"};
inline constexpr Reason customer_not_found{"customer_not_found", not_found, "未找到该已准入客户企业",
                                           "No such admitted customer"};
inline constexpr Reason customer_is_trader{"customer_is_trader", business, "不得为自己代采",
                                           "The trader cannot be its own customer"};
inline constexpr Reason weight_above_contract{"weight_above_contract", business, "重量超过采购合同重量",
                                              "The weight is above that of the purchase contract"};
inline constexpr Reason fee_invalid{"fee_invalid", business, "服务费率须不低于 0 且低于 100%",
                                    "The fee is at least 0 and below 100 %"};
inline constexpr Reason earnest_money_above_cap{"earnest_money_above_cap", business, "定金超过法定上限",
                                                "The earnest money is above what the law allows"};
inline constexpr Reason procurement_dates_invalid{
    "procurement_dates_invalid", business, "须满足:今天 < 交货日 ≤ 提货日 ≤ 额度到期日",
    "The dates must satisfy today < delivery ≤ taking ≤ end of the facility"};
inline constexpr Reason procurement_not_offered{"procurement_not_offered", conflict, "该订单不在待确认状态",
                                                "The procurement is not waiting for acceptance"};
inline constexpr Reason procurement_not_agreed{"procurement_not_agreed", conflict, "该订单未生效或已取消",
                                               "The procurement is not agreed"};
inline constexpr Reason procurement_under_way{"procurement_under_way", conflict, "定金已付或采购已开始,不能取消",
                                              "Earnest money or the purchase is under way"};
inline constexpr Reason earnest_money_asked{"earnest_money_asked", conflict, "定金已付或正在支付",
                                            "The earnest money is paid or being paid"};
inline constexpr Reason earnest_money_missing{"earnest_money_missing", business, "定金尚未到账",
                                              "The earnest money is not there yet"};
inline constexpr Reason purchase_already_paid{"purchase_already_paid", conflict, "已付款或正在付款给供货方",
                                              "The supplier is paid or being paid"};
inline constexpr Reason purchase_not_paid{"purchase_not_paid", conflict, "尚未付款给供货方",
                                          "The supplier is not paid yet"};
inline constexpr Reason purchase_above_price{"purchase_above_price", business, "采购款高于对客户的售价",
                                             "The purchase costs more than the customer pays"};
inline constexpr Reason delivery_date_past{"purchase_delivery_date_past", business, "约定交货日已过",
                                           "The delivery date is past"};
inline constexpr Reason weight_above_order{"weight_above_order", business, "到货重量超过订单重量",
                                           "More would be delivered than was ordered"};
inline constexpr Reason delivery_not_found{"delivery_not_found", not_found, "未找到该次交付", "No such delivery"};
inline constexpr Reason title_already_registered{"title_already_registered", conflict, "所有权保留已登记",
                                                 "The title is registered already"};
inline constexpr Reason registration_date_invalid{"registration_date_invalid", business,
                                                  "登记日须在交付日与今天之间,且早于登记到期日",
                                                  "The registration lies between the delivery and today and before its "
                                                  "own end"};
inline constexpr Reason lot_not_for_take{"lot_not_for_take", business, "捆包不是该订单的在库货物,或重复列出",
                                         "A lot is not there for this procurement, or is named twice"};
inline constexpr Reason lot_being_taken{"lot_being_taken", conflict, "捆包正在提货付款中",
                                        "A lot is in a take that the bank has not answered"};
inline constexpr Reason take_open{"take_open", conflict, "该订单有提货付款待银行确认",
                                  "Another take of this procurement waits for the bank's answer"};
inline constexpr Reason customer_in_default{"customer_in_default", conflict, "客户已违约,不能再提货",
                                            "The customer is in default and may take no more"};
inline constexpr Reason customer_not_in_default{"customer_not_in_default", conflict, "客户未违约,不能处置货物",
                                                "The customer is not in default"};
inline constexpr Reason take_not_open{"take_not_open", conflict, "该笔提货不在待确认状态",
                                      "The take is not waiting for the bank's answer"};
inline constexpr Reason refund_above_due{"purchase_refund_above_due", business, "金额超过供货方应退款",
                                         "The amount is above what the supplier owes back"};
inline constexpr Reason earnest_money_bound{"earnest_money_bound", conflict, "定金仍担保未了结的货物",
                                            "The earnest money still stands for goods to come or to be taken"};

}  // namespace gzl::core::procurement
