// Time as the rules see it. Instant: milliseconds since 1970-01-01T00:00:00Z. Date: a civil date in Asia/Shanghai
// (UTC+8 all year since 1991). Neither knows a clock.
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace gzl {

struct CivilDate {
    int year = 1970;
    int month = 1;
    int day = 1;
    friend bool operator==(CivilDate, CivilDate) = default;
};

class Date {
  public:
    constexpr Date() = default;
    constexpr explicit Date(std::int32_t days_since_1970) : days_(days_since_1970) {}
    static Date of(int year, int month, int day);             // a valid civil date
    static std::optional<Date> parse(std::string_view text);  // YYYY-MM-DD

    constexpr std::int32_t days() const { return days_; }
    CivilDate civil() const;
    std::string text() const;
    constexpr Date plus_days(std::int32_t count) const { return Date(days_ + count); }
    Date plus_months(int count) const;  // the 31st becomes the last day of a shorter month
    friend constexpr std::int32_t operator-(Date later, Date earlier) { return later.days_ - earlier.days_; }
    friend constexpr auto operator<=>(Date, Date) = default;

  private:
    std::int32_t days_ = 0;
};

class Instant {
  public:
    constexpr Instant() = default;
    constexpr explicit Instant(std::int64_t ms_since_1970) : ms_(ms_since_1970) {}
    static std::optional<Instant> parse(std::string_view text);  // RFC 3339 in UTC: 2026-03-01T08:30:00.000Z
    static constexpr Instant start_of(Date date) { return Instant((date.days() * std::int64_t{24} - 8) * 3'600'000); }

    constexpr std::int64_t ms() const { return ms_; }
    std::string text() const;
    void append_text(std::string& out) const;
    Date date() const;
    constexpr Instant plus_ms(std::int64_t count) const { return Instant(ms_ + count); }
    friend constexpr std::int64_t operator-(Instant later, Instant earlier) { return later.ms_ - earlier.ms_; }
    friend constexpr auto operator<=>(Instant, Instant) = default;

  private:
    std::int64_t ms_ = 0;
};

}  // namespace gzl
