#pragma once

#include "core/engine/refusal.hpp"

namespace gzl::core::schedule {

inline constexpr Reason schedule_input_wrong{"schedule_input_wrong", RefusalClass::malformed,
                                             "还款计划的输入有误,见所指位置",
                                             "The input of the schedule is wrong at the place named"};

}  // namespace gzl::core::schedule
