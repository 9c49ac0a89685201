// Refusals of the supervision module.
#pragma once

#include "core/engine/refusal.hpp"

namespace gzl::core::supervision {

using enum RefusalClass;

inline constexpr Reason gateway_not_found{"gateway_not_found", not_found, "未找到该网关", "No such gateway"};
inline constexpr Reason gateway_code_taken{"gateway_code_taken", conflict, "该网关编号已登记",
                                           "This gateway code is registered already"};
inline constexpr Reason gateway_key_required{"gateway_key_required", business, "网关须使用仓库监管人登记的网关密钥",
                                             "A gateway needs a gateway key of the warehouse's supervisor"};
inline constexpr Reason gateway_key_taken{"gateway_key_taken", conflict, "该密钥已用于另一网关",
                                          "This key is another gateway's"};
inline constexpr Reason device_not_found{"device_not_found", not_found, "该网关没有此设备",
                                         "The gateway has no such device"};
inline constexpr Reason device_code_taken{"device_code_taken", conflict, "该网关已有同号设备",
                                          "The gateway has a device with this code"};
inline constexpr Reason calibration_in_future{"calibration_in_future", business, "检定日期不能晚于今天",
                                              "A calibration cannot be of a future day"};

inline constexpr Reason mpe_invalid{"mpe_invalid", business, "最大允许误差须大于零",
                                    "The maximum permissible error is above zero"};

inline constexpr Reason interval_invalid{"interval_invalid", business, "读数间隔须大于零且不超过一天",
                                         "The interval of readings is above zero and at most a day"};
inline constexpr Reason out_of_service{"out_of_service", conflict, "该设备已停用检修", "The device is out of service"};
inline constexpr Reason not_out_of_service{"not_out_of_service", conflict, "该设备没有停用",
                                           "The device is in service"};

// Commitments of readings (S2, S3)
inline constexpr Reason readings_required{"readings_required", malformed, "消息中没有读数",
                                          "The message carries no readings"};
inline constexpr Reason period_invalid{"period_invalid", malformed, "读数时间范围无效",
                                       "The readings' period is not valid"};
inline constexpr Reason sequence_gap{"sequence_gap", conflict, "消息序号不连续,请从期望序号重发",
                                     "The message is not the next one: resend from the expected sequence"};
inline constexpr Reason already_committed{"already_committed", conflict, "该消息已提交",
                                          "This message is committed already"};
inline constexpr Reason sequence_conflict{"sequence_conflict", conflict, "同一序号出现了不同内容的消息",
                                          "Another message with this sequence is committed"};
inline constexpr Reason chain_broken{"chain_broken", conflict, "消息没有接续上一条消息的哈希",
                                     "The message does not name the hash of the previous one"};

// Settings (S4)
inline constexpr Reason site_invalid{"site_invalid", malformed, "仓库位置或半径无效",
                                     "The site's position or radius is not valid"};
inline constexpr Reason rule_setting_invalid{"rule_setting_invalid", malformed, "规则参数无效",
                                             "The rule's setting is not valid"};

// Alerts (S5)
inline constexpr Reason alert_not_found{"alert_not_found", not_found, "未找到该预警", "No such alert"};
inline constexpr Reason alert_not_open{"alert_not_open", conflict, "该规则与来源没有未结预警",
                                       "This rule and originator have no open alert"};
inline constexpr Reason observed_just_now{"observed_just_now", conflict, "刚刚已记录,请累计后再报",
                                          "Observed just now: count on and tell later"};
inline constexpr Reason observations_invalid{"observations_invalid", malformed, "观测次数必须大于零",
                                             "The number of observations must be above zero"};
inline constexpr Reason rule_is_off{"rule_is_off", business, "该库区已停用此规则", "The rule is off in this zone"};
inline constexpr Reason alert_not_raised{"alert_not_raised", conflict, "该预警已有人处置或已结束",
                                         "Somebody handles this alert already, or it is over"};
inline constexpr Reason alert_not_intervening{"alert_not_intervening", conflict, "该预警尚未开始处置或已到场",
                                              "Nobody intervenes yet, or somebody is on site"};
inline constexpr Reason alert_is_over{"alert_is_over", conflict, "该预警已有结论", "The alert is concluded"};
inline constexpr Reason alert_not_concluded{"alert_not_concluded", conflict, "该预警尚无待确认的结论",
                                            "The alert has no conclusion to confirm"};
inline constexpr Reason site_unknown{"site_unknown", business, "该仓库尚未登记位置",
                                     "The warehouse's site is not configured"};
inline constexpr Reason outside_site{"outside_site", business, "签到位置不在仓库范围内",
                                     "The check-in is outside the site"};
inline constexpr Reason already_escalated{"already_escalated", conflict, "该预警已移送",
                                          "The alert is handed over already"};
inline constexpr Reason not_escalated{"not_escalated", conflict, "该预警尚未移送", "The alert is not handed over"};
inline constexpr Reason case_number_known{"case_number_known", conflict, "案件编号已登记",
                                          "The case number is recorded already"};
inline constexpr Reason never_shelved{"never_shelved", business, "此类预警不得搁置",
                                      "An alert of this rule is never shelved"};
inline constexpr Reason shelving_too_long{"shelving_too_long", business, "搁置时限须在八小时以内",
                                          "An alert is shelved for eight hours at most, from now"};
inline constexpr Reason already_shelved{"already_shelved", conflict, "该预警已搁置或已提出搁置",
                                        "The alert is shelved, or that is proposed"};
inline constexpr Reason shelving_not_proposed{"shelving_not_proposed", conflict, "没有待批准的搁置申请",
                                              "No shelving waits for approval"};
inline constexpr Reason alert_still_open{"alert_still_open", conflict, "预警尚未关闭,不能解冻",
                                         "The alert is still open: nothing is unfrozen"};
inline constexpr Reason nothing_frozen{"nothing_frozen", conflict, "该预警没有冻结捆包", "The alert freezes no lot"};
inline constexpr Reason unfreeze_already_proposed{"unfreeze_already_proposed", conflict, "已提出解冻申请",
                                                  "Unfreezing is proposed already"};
inline constexpr Reason unfreeze_not_proposed{"unfreeze_not_proposed", conflict, "没有待批准的解冻申请",
                                              "No unfreezing waits for approval"};

}  // namespace gzl::core::supervision
