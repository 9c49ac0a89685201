// Refusals of the scoring module.
#pragma once

#include "core/engine/refusal.hpp"

namespace gzl::core::scoring {

using enum RefusalClass;

inline constexpr Reason enterprise_not_found{"enterprise_not_found", not_found, "未找到该企业", "No such enterprise"};
inline constexpr Reason region_malformed{"region_malformed", business, "行政区划代码须为六位数字",
                                         "A region is a code of six digits"};
inline constexpr Reason industry_malformed{"industry_malformed", business, "行业代码须为门类字母加二至四位数字",
                                           "An industry is a letter with two to four digits"};
inline constexpr Reason output_negative{"output_negative", business, "年产量不得为负", "An output is not below zero"};
inline constexpr Reason outside_data_empty{"outside_data_empty", business, "未提供任何数据", "No data is given"};
inline constexpr Reason outside_period_invalid{"outside_period_invalid", business,
                                               "数据期间须在今日之前,且起始不晚于截止",
                                               "A period ends after it begins and not after today"};
inline constexpr Reason outside_period_older{"outside_period_older", business, "已有更新期间的数据",
                                             "Data of a later period is there already"};
inline constexpr Reason outside_figures_invalid{"outside_figures_invalid", business,
                                                "数据不得为负,按期申报次数不得超过应申报次数",
                                                "Figures are not below zero, and no more filings on time than due"};
inline constexpr Reason opinions_malformed{"opinions_malformed", business, "评分须以一个冠军模型的结论开头",
                                           "A score begins with the opinion of one champion"};
inline constexpr Reason score_already_recorded{"score_already_recorded", business, "该企业已有更新日期的评分",
                                               "There is a score of a later day already"};

}  // namespace gzl::core::scoring
