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

}  // namespace gzl::core::supervision
