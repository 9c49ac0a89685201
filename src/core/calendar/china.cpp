// The notices of the General Office of the State Council on the holidays of a year 部分节假日安排的通知, row by row as
// they announce them: a holiday, its first and last day off, the weekend days worked for it.
#include "core/calendar/china.hpp"

#include <algorithm>
#include <array>

#include "core/calendar/working_days.hpp"

namespace gzl::core::calendar {

namespace {

struct Notice {
    std::int32_t year;
    std::string_view number;
};

constexpr std::array kNotices{
    Notice{2023, "国办发明电〔2022〕16号"},
    Notice{2024, "国办发明电〔2023〕7号"},
    Notice{2025, "国办发明电〔2024〕12号"},
    Notice{2026, "国办发明电〔2025〕7号"},
};

struct Holiday {
    std::int32_t year;
    std::string_view name;
    std::string_view first;
    std::string_view last;
    std::array<std::string_view, 2> worked{};
};

constexpr std::array kHolidays{
    Holiday{2023, "元旦", "2022-12-31", "2023-01-02"},
    Holiday{2023, "春节", "2023-01-21", "2023-01-27", {"2023-01-28", "2023-01-29"}},
    Holiday{2023, "清明节", "2023-04-05", "2023-04-05"},
    Holiday{2023, "劳动节", "2023-04-29", "2023-05-03", {"2023-04-23", "2023-05-06"}},
    Holiday{2023, "端午节", "2023-06-22", "2023-06-24", {"2023-06-25"}},
    Holiday{2023, "中秋节、国庆节", "2023-09-29", "2023-10-06", {"2023-10-07", "2023-10-08"}},

    Holiday{2024, "元旦", "2024-01-01", "2024-01-01"},
    Holiday{2024, "春节", "2024-02-10", "2024-02-17", {"2024-02-04", "2024-02-18"}},
    Holiday{2024, "清明节", "2024-04-04", "2024-04-06", {"2024-04-07"}},
    Holiday{2024, "劳动节", "2024-05-01", "2024-05-05", {"2024-04-28", "2024-05-11"}},
    Holiday{2024, "端午节", "2024-06-10", "2024-06-10"},
    Holiday{2024, "中秋节", "2024-09-15", "2024-09-17", {"2024-09-14"}},
    Holiday{2024, "国庆节", "2024-10-01", "2024-10-07", {"2024-09-29", "2024-10-12"}},

    Holiday{2025, "元旦", "2025-01-01", "2025-01-01"},
    Holiday{2025, "春节", "2025-01-28", "2025-02-04", {"2025-01-26", "2025-02-08"}},
    Holiday{2025, "清明节", "2025-04-04", "2025-04-06"},
    Holiday{2025, "劳动节", "2025-05-01", "2025-05-05", {"2025-04-27"}},
    Holiday{2025, "端午节", "2025-05-31", "2025-06-02"},
    Holiday{2025, "国庆节、中秋节", "2025-10-01", "2025-10-08", {"2025-09-28", "2025-10-11"}},

    Holiday{2026, "元旦", "2026-01-01", "2026-01-03", {"2026-01-04"}},
    Holiday{2026, "春节", "2026-02-15", "2026-02-23", {"2026-02-14", "2026-02-28"}},
    Holiday{2026, "清明节", "2026-04-04", "2026-04-06"},
    Holiday{2026, "劳动节", "2026-05-01", "2026-05-05", {"2026-05-09"}},
    Holiday{2026, "端午节", "2026-06-19", "2026-06-21"},
    Holiday{2026, "中秋节", "2026-09-25", "2026-09-27"},
    Holiday{2026, "国庆节", "2026-10-01", "2026-10-07", {"2026-09-20", "2026-10-10"}},
};

Date read(std::string_view text) {
    const auto date = Date::parse(text);
    CHECK_THAT(date.has_value());
    return *date;
}

void add(Year& year, const Holiday& holiday) {
    const Date last = read(holiday.last);
    for (Date day = read(holiday.first); day <= last; day = day.plus_days(1))
        if (!is_weekend(day)) year.days_off.push_back(day);
    for (const std::string_view worked : holiday.worked)
        if (!worked.empty()) year.working_weekends.push_back(read(worked));
}

std::map<std::int32_t, Year> read_table() {
    std::map<std::int32_t, Year> years;
    for (const Notice& notice : kNotices) years[notice.year].source = notice.number;
    for (const Holiday& holiday : kHolidays) add(years.at(holiday.year), holiday);
    for (auto& [number, year] : years) std::sort(year.working_weekends.begin(), year.working_weekends.end());
    return years;
}

}  // namespace

const Year* built_in(std::int32_t year) {
    static const std::map<std::int32_t, Year> years = read_table();
    const auto found = years.find(year);
    return found == years.end() ? nullptr : &found->second;
}

}  // namespace gzl::core::calendar
