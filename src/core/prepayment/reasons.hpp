// Refusals of the prepayment module.
#pragma once

#include "core/engine/refusal.hpp"

namespace gzl::core::prepayment {

using enum RefusalClass;

inline constexpr Reason prepayment_not_found{"prepayment_not_found", not_found, "未找到该预付款订单",
                                             "No such prepayment order"};
inline constexpr Reason not_a_prepayment_facility{"not_a_prepayment_facility", business, "该额度不是预付款融资额度",
                                                  "This facility does not pay suppliers in advance"};
inline constexpr Reason supplier_contract_required{"supplier_contract_required", business, "须以采购合同申请的额度",
                                                   "The facility must rest on a purchase contract"};
inline constexpr Reason face_exceeds_contract{"face_exceeds_contract", business, "预付金额超出合同可融资余额",
                                              "The faces of the orders exceed what was financed of the contract"};
inline constexpr Reason delivery_date_invalid{"delivery_date_invalid", business, "交货日须晚于今天且不晚于额度到期日",
                                              "The delivery date lies after today and within the facility"};
inline constexpr Reason delivery_date_past{"delivery_date_past", business, "约定交货日已过",
                                           "The delivery date is past"};
inline constexpr Reason prepayment_not_open{"prepayment_not_open", conflict, "该订单已取消",
                                            "The order has been cancelled"};
inline constexpr Reason supplier_already_paid{"supplier_already_paid", conflict, "已付款或正在付款给供货方",
                                              "The supplier is paid or being paid"};
inline constexpr Reason supplier_not_paid{"supplier_not_paid", conflict, "尚未付款给供货方",
                                          "The supplier is not paid yet"};
inline constexpr Reason first_margin_missing{"first_margin_missing", business, "首笔保证金不足",
                                             "The first margin is not there yet"};
inline constexpr Reason margin_exceeds_face{"margin_exceeds_face", business, "保证金合计不得超过预付金额",
                                            "The deposits may not exceed the face"};
inline constexpr Reason waybill_date_invalid{"waybill_date_invalid", business, "发货日须在付款之后且不晚于今天",
                                             "The goods were sent after the payment and not in the future"};
inline constexpr Reason lot_not_announced_here{"lot_not_announced_here", business, "捆包未在目的仓库由本企业预报",
                                               "The lot is not announced by the enterprise at the order's warehouse"};
inline constexpr Reason lot_already_dispatched{"lot_already_dispatched", conflict, "捆包已在发货清单中",
                                               "The lot is on a dispatch list already"};
inline constexpr Reason lot_not_dispatched{"lot_not_dispatched", business, "捆包不在该订单的发货清单中",
                                           "The lot is not on a dispatch list of this order"};
inline constexpr Reason lot_not_of_order{"lot_not_of_order", business, "捆包不是该订单的在押货物,或重复列出",
                                         "A lot is not pledged for this order, or is named twice"};
inline constexpr Reason notice_exceeds_margin{"notice_exceeds_margin", business, "提货价值超过已缴保证金所允许的额度",
                                              "The notice exceeds what the deposits let go"};
inline constexpr Reason refund_above_due{"supplier_refund_above_due", business, "金额超过供货方应退款",
                                         "The amount is above what the supplier owes back"};
inline constexpr Reason order_still_runs{"order_still_runs", conflict, "订单尚未取消且贷款尚未结清",
                                         "The order is neither cancelled nor its loan repaid"};

}  // namespace gzl::core::prepayment
