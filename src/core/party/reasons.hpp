// Refusals of the party module.
#pragma once

#include "core/engine/refusal.hpp"

namespace gzl::core::party {

using enum RefusalClass;

inline constexpr Reason organisation_not_found{"organisation_not_found", not_found, "未找到该机构",
                                               "No such organisation"};
inline constexpr Reason credit_code_invalid{"credit_code_invalid", business, "统一社会信用代码校验不通过",
                                            "The unified social credit code fails its check"};
inline constexpr Reason credit_code_taken{"credit_code_taken", conflict, "该统一社会信用代码已登记",
                                          "This unified social credit code is registered already"};
inline constexpr Reason admission_not_pending{"admission_not_pending", conflict, "该准入申请不在待审状态",
                                              "This admission is not waiting for review"};
inline constexpr Reason checker_is_maker{"checker_is_maker", business, "经办与复核不能为同一人",
                                         "The checker must be another person than the maker"};

}  // namespace gzl::core::party
