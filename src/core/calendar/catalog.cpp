// The rows of this module. Numbers: commands 40–59, queries 60–69, events 1040–1059.
#include "core/engine/catalog_rows.hpp"

namespace gzl::core::calendar {

const Commands kCommands{
    command<struct PublishHolidays>(40, "POST /v1/calendars", calendar_publish, "公布放假安排",
                                    "Publish a year's holidays",
                                    {event<struct HolidaysPublished>(1040, "已公布放假安排", "Holidays published")}),
};

const Queries kQueries{
    query<struct GetCalendar>(60, "GET /v1/calendars/{year}", read, "查看工作日历", "See a year's working days"),
};

CatalogRows catalog_rows() {
    return {.commands = kCommands, .queries = kQueries};
}

}  // namespace gzl::core::calendar
