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

// Alerts (S4–S7)
inline constexpr Reason alert_not_found{"alert_not_found", not_found, "未找到该预警", "No such alert"};
inline constexpr Reason alert_closed{"alert_closed", conflict, "该预警已关闭", "The alert is closed"};
inline constexpr Reason alert_not_closed{"alert_not_closed", conflict, "预警尚未关闭", "The alert is not closed yet"};
inline constexpr Reason alert_not_raised{"alert_not_raised", conflict, "该预警已开始干预",
                                         "Somebody intervenes in this alert already"};
inline constexpr Reason alert_not_intervening{"alert_not_intervening", conflict, "须先开始干预",
                                              "An intervention comes first"};
inline constexpr Reason alert_needs_check_in{"alert_needs_check_in", conflict, "须先到场签到",
                                             "Somebody must have checked in on site"};
inline constexpr Reason alert_not_concluded{"alert_not_concluded", conflict, "尚未有人给出结论",
                                            "Nobody has concluded what it was"};
inline constexpr Reason not_on_duty{"not_on_duty", business, "签到人此时不在该仓库值班",
                                    "Who checks in is not on duty at this warehouse now"};
inline constexpr Reason site_unknown{"site_unknown", business, "该仓库尚未设定位置,无法核对签到",
                                     "The warehouse's site is not set, so nobody can check in"};
inline constexpr Reason position_invalid{"position_invalid", malformed, "位置坐标无效", "This is no position"};
inline constexpr Reason outside_site{"outside_site", business, "签到位置不在仓库范围内",
                                     "The position lies outside the warehouse's site"};
inline constexpr Reason radius_invalid{"radius_invalid", business, "半径须在10米至10公里之间",
                                       "The radius lies between 10 m and 10 km"};
inline constexpr Reason alert_escalated{"alert_escalated", conflict, "该预警已移交",
                                        "The alert is handed over already"};
inline constexpr Reason alert_not_escalated{"alert_not_escalated", conflict, "该预警尚未移交",
                                            "The alert is not handed over"};
inline constexpr Reason alert_not_shelvable{"alert_not_shelvable", business, "此类预警不得搁置",
                                            "An alert of this rule is never put aside"};
inline constexpr Reason shelving_too_long{"shelving_too_long", business, "搁置最长8小时",
                                          "An alert is put aside for at most 8 hours"};
inline constexpr Reason shelving_not_proposed{"shelving_not_proposed", conflict, "没有待复核的搁置申请",
                                              "No shelving waits for a second person"};
inline constexpr Reason alert_has_no_device{"alert_has_no_device", business, "该预警不涉及设备",
                                            "The alert is not about a device"};
inline constexpr Reason nothing_frozen{"nothing_frozen", conflict, "该预警没有冻结货物", "The alert freezes nothing"};
inline constexpr Reason unfreeze_not_proposed{"unfreeze_not_proposed", conflict, "没有待复核的解冻申请",
                                              "No unfreezing waits for a second person"};
inline constexpr Reason setting_invalid{"setting_invalid", business, "规则参数超出允许范围",
                                        "A value of the setting lies outside what is allowed"};

}  // namespace gzl::core::supervision
