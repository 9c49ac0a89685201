// 统一社会信用代码, GB 32100-2015 with the GB 11714 check inside (P1).
#pragma once

#include <string_view>

namespace gzl::core::party {

bool is_credit_code(std::string_view code);

}  // namespace gzl::core::party
