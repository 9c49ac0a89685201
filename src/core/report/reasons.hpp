// Refusals of the report module.
#pragma once

#include "core/engine/refusal.hpp"

namespace gzl::core::report {

using enum RefusalClass;

inline constexpr Reason report_not_found{"report_not_found", not_found, "未找到该报告", "No such report"};
inline constexpr Reason application_not_verified{"application_not_verified", conflict, "该申请尚未通过核验",
                                                 "The application has not been verified yet"};
inline constexpr Reason loan_not_in_month{"loan_not_in_month", business, "该月内没有这笔贷款",
                                          "The loan did not stand in that month"};
inline constexpr Reason month_not_begun{"month_not_begun", business, "该月尚未开始", "That month has not begun"};

}  // namespace gzl::core::report
