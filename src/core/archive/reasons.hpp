// Refusals of the archive module.
#pragma once

#include "core/engine/refusal.hpp"

namespace gzl::core::archive {

using enum RefusalClass;

inline constexpr Reason log_key_known{"log_key_known", conflict, "该日志密钥已公告",
                                      "This key of the log is announced already"};
inline constexpr Reason personal_data_not_found{"personal_data_not_found", not_found, "未找到该个人信息",
                                                "No such personal data"};
inline constexpr Reason personal_data_known{"personal_data_known", conflict, "该承诺值已登记",
                                            "This commitment is registered already"};
inline constexpr Reason document_not_found{"document_not_found", not_found, "未找到该文件", "No such document"};
inline constexpr Reason document_type_not_taken{"document_type_not_taken", business, "不接受此类文件",
                                                "Files of this type are not taken"};
inline constexpr Reason document_size_not_taken{"document_size_not_taken", business, "文件为空或过大",
                                                "The file is empty or too large"};
inline constexpr Reason erasure_under_way{"erasure_under_way", conflict, "该个人信息已申请删除或已删除",
                                          "The erasure is requested already, or done"};
inline constexpr Reason erasure_not_requested{"erasure_not_requested", conflict, "该个人信息未在删除审核中",
                                              "No erasure of this data waits for approval"};

}  // namespace gzl::core::archive
