// Refusals of the warehouse module.
#pragma once

#include "core/engine/refusal.hpp"

namespace gzl::core::warehouse {

using enum RefusalClass;

inline constexpr Reason warehouse_not_found{"warehouse_not_found", not_found, "未找到该仓库", "No such warehouse"};
inline constexpr Reason warehouse_code_taken{"warehouse_code_taken", conflict, "该仓库编号已登记",
                                             "This warehouse code is registered already"};
inline constexpr Reason supervisor_required{"supervisor_required", business, "仓库须由已准入的监管人管理",
                                            "A warehouse needs an admitted supervisor"};
inline constexpr Reason zone_unknown{"zone_unknown", business, "该仓库没有此库区", "The warehouse has no such zone"};
inline constexpr Reason zone_repeated{"zone_repeated", business, "库区重复", "A zone is named twice"};
inline constexpr Reason zones_required{"zones_required", business, "仓库至少要有一个库区",
                                       "A warehouse needs at least one zone"};

// Reference prices (W7)
inline constexpr Reason price_out_of_range{"price_out_of_range", business, "单价必须大于零且不超过每吨一千万元",
                                           "The price must be above zero and at most 10 million yuan per tonne"};
inline constexpr Reason price_day_in_future{"price_day_in_future", business, "参考价日期不能晚于今天",
                                            "A reference price cannot be of a future day"};
inline constexpr Reason price_day_before_latest{"price_day_before_latest", conflict, "该牌号已有更晚日期的参考价",
                                                "The grade has a reference price of a later day"};

// Duty
inline constexpr Reason custodian_not_found{"custodian_not_found", not_found, "未找到该仓库监管人的在职驻仓员",
                                            "No such active custodian of the warehouse's supervisor"};
inline constexpr Reason duty_period_invalid{"duty_period_invalid", business, "值班时段须先起后止且不超过400天",
                                            "A duty must end after it starts and last at most 400 days"};
inline constexpr Reason duty_in_the_past{"duty_in_the_past", business, "值班时段已过去", "The duty is over already"};
inline constexpr Reason duty_overlaps{"duty_overlaps", conflict, "该驻仓员在此时段已有值班",
                                      "The custodian has another duty at that time"};

// Lots (W1, W2)
inline constexpr Reason lot_not_found{"lot_not_found", not_found, "未找到该捆包", "No such lot"};
inline constexpr Reason lots_required{"lots_required", business, "至少要有一个捆包", "At least one lot is needed"};
inline constexpr Reason lot_repeated{"lot_repeated", business, "捆包重复", "A lot is named twice"};
inline constexpr Reason owner_not_enterprise{"owner_not_enterprise", business, "只有企业可以预报货物",
                                             "Only an enterprise announces goods"};
inline constexpr Reason bundle_live{"bundle_live", conflict, "该仓库已有同号捆包",
                                    "A live lot of this warehouse has the same bundle number"};
inline constexpr Reason lot_weight_out_of_range{"lot_weight_out_of_range", business, "捆包重量须在1公斤至1万吨之间",
                                                "A lot weighs between 1 kg and 10 000 t"};
inline constexpr Reason dimensions_required{"dimensions_required", business, "理计重量须给出厚度、宽度和长度",
                                            "A theoretical weight needs thickness, width and length"};
inline constexpr Reason dimensions_out_of_range{"dimensions_out_of_range", business, "厚度、宽度或长度超出范围",
                                                "Thickness, width or length is out of range"};
inline constexpr Reason theoretical_weight_differs{"theoretical_weight_differs", business,
                                                   "重量与厚×宽×长×7.85的理论重量相差超过1公斤",
                                                   "The weight differs from the theoretical weight by more than 1 kg"};
inline constexpr Reason lot_not_announced{"lot_not_announced", conflict, "该捆包不在预报状态",
                                          "The lot is not waiting for arrival"};
inline constexpr Reason lot_not_arrived{"lot_not_arrived", conflict, "该捆包不在待检状态",
                                        "The lot is not waiting for inspection"};
inline constexpr Reason weight_out_of_tolerance{"weight_out_of_tolerance", business, "实测重量与预报重量之差超出允差",
                                                "The measured weight differs from the announced one beyond tolerance"};

// Orders (W3, R11)
inline constexpr Reason order_not_found{"order_not_found", not_found, "未找到该作业单", "No such order"};
inline constexpr Reason order_not_open{"order_not_open", conflict, "该作业单已执行或已取消",
                                       "The order is executed or cancelled"};
inline constexpr Reason lots_of_several_owners{"lots_of_several_owners", business, "捆包必须属于同一货主",
                                               "The lots must have one owner"};
inline constexpr Reason lot_elsewhere{"lot_elsewhere", business, "捆包不在该仓库", "A lot is at another warehouse"};
inline constexpr Reason lot_not_inspected{"lot_not_inspected", conflict, "捆包未验收,不能入库",
                                          "A lot that is not inspected cannot be taken in"};
inline constexpr Reason lot_sold{"lot_sold", business, "该捆包已在质物处置中出售", "The lot was sold in a disposal"};
inline constexpr Reason lot_not_in_stock{"lot_not_in_stock", conflict, "捆包不在库", "A lot is not in stock"};
inline constexpr Reason lot_pledged{"lot_pledged", conflict, "捆包已质押", "A lot is pledged"};
inline constexpr Reason lot_has_open_order{"lot_has_open_order", conflict, "捆包已有未完成的作业单",
                                           "A lot has another open order"};
inline constexpr Reason lot_frozen{"lot_frozen", business, "捆包因重大预警被冻结", "A lot is frozen by a major alert"};
inline constexpr Reason zone_not_expected{"zone_not_expected", business, "出库单和调整单不填库区",
                                          "An outbound order or an adjustment names no zone"};
inline constexpr Reason custodian_not_on_duty{"custodian_not_on_duty", business, "签署人此时不在该仓库值班",
                                              "The signer is not on duty at this warehouse now"};
inline constexpr Reason same_custodian{"same_custodian", business, "第二签署人必须是另一名驻仓员",
                                       "The second signature must be another custodian's"};
inline constexpr Reason same_device{"same_device", business, "第二签署必须使用另一台终端",
                                    "The second signature must come from another device"};
inline constexpr Reason signature_too_late{"signature_too_late", conflict, "首签已超过10分钟,请取消作业单后重新开单",
                                           "The first signature is more than 10 minutes old: cancel the order and "
                                           "open a new one"};

// Control evidence (W6) and pledge (R12)
inline constexpr Reason bank_not_found{"bank_not_found", not_found, "未找到该银行", "No such bank"};
inline constexpr Reason control_not_found{"control_not_found", not_found, "未找到该控制证据",
                                          "No such control evidence"};
inline constexpr Reason second_custodian_required{"second_custodian_required", business,
                                                  "交接单只有一名驻仓员签署,双人签署后方为控制",
                                                  "One custodian alone signed the handover; control needs two"};
inline constexpr Reason handover_not_executed{"handover_not_executed", business, "交接单不是已执行的入库单",
                                              "The handover is not an executed inbound order"};
inline constexpr Reason handover_does_not_cover{"handover_does_not_cover", business, "交接单未覆盖全部捆包",
                                                "The handover order does not cover every lot"};
inline constexpr Reason registration_expired{"registration_expired", business, "动产融资统一登记已到期",
                                             "The registration of the pledge has expired"};
inline constexpr Reason lot_under_control{"lot_under_control", conflict, "捆包已有生效的控制证据",
                                          "A lot stands under other live control evidence"};
inline constexpr Reason lot_not_under_control{"lot_not_under_control", business, "捆包不在该控制证据之下",
                                              "A lot does not stand under this control evidence"};
inline constexpr Reason bundle_pledged_elsewhere{"bundle_pledged_elsewhere", conflict, "同号捆包已在别处质押",
                                                 "A lot with the same bundle number is pledged elsewhere"};

// Side states (W2)
inline constexpr Reason lot_disputed{"lot_disputed", business, "捆包存在争议", "A lot is disputed"};
inline constexpr Reason lot_missing{"lot_missing", business, "捆包盘点缺失", "A lot is missing"};
inline constexpr Reason lot_not_disputed{"lot_not_disputed", conflict, "捆包没有争议", "The lot is not disputed"};

// Moves, stocktakes, adjustments (W3, W5)
inline constexpr Reason zone_unchanged{"zone_unchanged", business, "捆包已在该库区", "A lot lies in that zone already"};
inline constexpr Reason counts_expected{"counts_expected", business, "盘点单须且仅须逐一填写所列捆包的盘点结果",
                                        "A stocktake, and nothing else, says of each of its lots what was found"};
inline constexpr Reason lot_not_in_zone{"lot_not_in_zone", business, "捆包账面不在该库区",
                                        "By the books a lot is not in that zone"};
inline constexpr Reason lot_not_counted{"lot_not_counted", business, "捆包没有双人盘点结果,不能调整",
                                        "Two custodians have not counted the lot"};
inline constexpr Reason weight_unchanged{"weight_unchanged", business, "捆包账面重量与盘点一致,无须调整",
                                         "The book weight is what was counted"};

// Processing (W4)
inline constexpr Reason process_not_found{"process_not_found", not_found, "未找到该加工工艺", "No such process"};
inline constexpr Reason process_code_taken{"process_code_taken", conflict, "该加工工艺编号已登记",
                                           "This process code is registered already"};
inline constexpr Reason tolerance_out_of_range{"tolerance_out_of_range", business, "允差须在0到100%之间",
                                               "A tolerance lies between 0 and 100 %"};
inline constexpr Reason order_not_processing{"order_not_processing", business, "不是加工单",
                                             "The order is not a processing"};
inline constexpr Reason order_signed{"order_signed", conflict, "已有驻仓员签署,不能再改加工结果",
                                     "A custodian has signed the result already"};
inline constexpr Reason result_not_reported{"result_not_reported", conflict, "加工结果尚未登记",
                                            "The result of the processing is not reported"};
inline constexpr Reason outputs_required{"outputs_required", business, "加工至少产出一个捆包",
                                         "A processing makes at least one lot"};
inline constexpr Reason processing_weight_differs{"processing_weight_differs", business,
                                                  "投入重量不等于产出、废料与损耗之和",
                                                  "The input is not the sum of outputs, scrap and loss"};
inline constexpr Reason loss_out_of_tolerance{"loss_out_of_tolerance", business, "损耗超出工艺允差",
                                              "The loss is beyond the tolerance of the process"};
inline constexpr Reason scrap_out_of_tolerance{"scrap_out_of_tolerance", business, "废料超出工艺允差",
                                               "The scrap is beyond the tolerance of the process"};
inline constexpr Reason grade_unchanged_expected{"grade_unchanged_expected", business, "该工艺不改变牌号",
                                                 "This process does not change the grade"};
inline constexpr Reason mothers_of_several_kinds{
    "mothers_of_several_kinds", business, "母捆必须同一牌号、产地,且质押与控制证据相同",
    "The mothers must be of one grade and origin, under one pledge and one control evidence"};
inline constexpr Reason pledge_follows_orders{
    "pledge_follows_orders", business, "质押随订货合同变动,货物不能加工",
    "The pledge follows orders for these very goods; they cannot be processed"};

// Handing over the shift
inline constexpr Reason handover_not_found{"handover_not_found", not_found, "未找到该交接班",
                                           "No such handover of a shift"};
inline constexpr Reason handover_accepted{"handover_accepted", conflict, "该交接班已完成",
                                          "The handover is complete already"};
inline constexpr Reason handover_outdated{"handover_outdated", conflict, "交接清单与现状不符,请重新发起",
                                          "The stock or the open orders have changed since: begin again"};

// Warehouse receipts (W8)
inline constexpr Reason receipt_not_found{"receipt_not_found", not_found, "未找到该仓单", "No such warehouse receipt"};
inline constexpr Reason receipt_not_live{"receipt_not_live", conflict, "仓单已交回或已提货",
                                         "The receipt is surrendered or delivered"};
inline constexpr Reason lot_under_receipt{"lot_under_receipt", conflict, "捆包已有有效仓单",
                                          "A lot stands under a live warehouse receipt"};
inline constexpr Reason receipt_covers_more_lots{"receipt_covers_more_lots", business,
                                                 "凭单提货须一次提取仓单所列全部捆包",
                                                 "Delivery against a receipt takes all its lots"};
inline constexpr Reason storage_period_invalid{"storage_period_invalid", business, "储存期限须先起后止且未届满",
                                               "The storage period must end after it starts and not before today"};
inline constexpr Reason receipt_terms_invalid{"receipt_terms_invalid", business, "损耗标准、仓储费或保险金额超出范围",
                                              "Loss standard, storage fee or insured amount is out of range"};
inline constexpr Reason endorsee_not_found{"endorsee_not_found", not_found, "未找到该被背书人",
                                           "No such enterprise to endorse to"};
inline constexpr Reason endorsed_to_holder{"endorsed_to_holder", business, "不能背书给持单人自己",
                                           "A receipt cannot be endorsed to its holder"};
inline constexpr Reason endorsement_not_pending{"endorsement_not_pending", conflict, "没有待签章的背书",
                                                "No endorsement waits for the seal"};

// Completing control evidence (W6)
inline constexpr Reason control_incomplete{"control_incomplete", business, "控制证据不完整",
                                           "The control evidence is incomplete"};
inline constexpr Reason control_unchanged{"control_unchanged", business, "没有需要补充或续展的内容",
                                          "Nothing is completed or renewed"};
inline constexpr Reason evidence_present{"evidence_present", conflict, "该项证据已登记,不能改写",
                                         "This piece of evidence is there already and is not rewritten"};
inline constexpr Reason registration_shortened{"registration_shortened", business, "续展后的到期日须晚于原到期日",
                                               "A renewal must expire later than before"};

}  // namespace gzl::core::warehouse
