// Refusals of the calendar module.
#pragma once

#include "core/engine/refusal.hpp"

namespace gzl::core::calendar {

using enum RefusalClass;

inline constexpr Reason calendar_year_out_of_range{"calendar_year_out_of_range", business, "年份超出可用范围",
                                                   "The year lies outside the range"};
inline constexpr Reason calendar_year_known{
    "calendar_year_known", conflict, "该年放假安排已公布,年度开始后不可更正",
    "The year's holidays are known, and a year that has begun is not corrected"};
inline constexpr Reason calendar_days_off_required{"calendar_days_off_required", business, "请列出放假的工作日",
                                                   "Name the weekdays off"};
inline constexpr Reason calendar_date_outside_year{"calendar_date_outside_year", business,
                                                   "日期不属于该年,也不是上一年十二月中尚未到来的日期",
                                                   "The date is neither in the year nor still to come in the December "
                                                   "before it"};
inline constexpr Reason calendar_day_off_is_weekend{"calendar_day_off_is_weekend", business, "该放假日期本来就是周末",
                                                    "This day off is a weekend already"};
inline constexpr Reason calendar_working_day_is_weekday{
    "calendar_working_day_is_weekday", business, "该调休上班日期不是周末", "This working weekend is not a weekend"};
inline constexpr Reason calendar_date_repeated{"calendar_date_repeated", business, "同一日期重复列出",
                                               "A date is named twice"};

}  // namespace gzl::core::calendar
