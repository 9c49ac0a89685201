#include "base/time.hpp"

#include <charconv>
#include <chrono>
#include <cstdio>

#include "base/check.hpp"

namespace gzl {

namespace {

constexpr std::int64_t kMsPerDay = 86'400'000;
constexpr std::int64_t kShanghaiOffsetMs = 8 * 3'600'000;

CivilDate civil_of(std::int32_t days) {
    const std::chrono::year_month_day ymd = std::chrono::sys_days{std::chrono::days{days}};
    return {static_cast<int>(ymd.year()), static_cast<int>(static_cast<unsigned>(ymd.month())),
            static_cast<int>(static_cast<unsigned>(ymd.day()))};
}

std::int64_t floor_divide(std::int64_t value, std::int64_t by) {
    return value / by - (value % by < 0 ? 1 : 0);
}

bool digits(std::string_view text, int& value) {
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    return error == std::errc() && end == text.data() + text.size() && text.front() != '-';
}

void put_digits(char* out, int value, int count) {
    for (int i = count - 1; i >= 0; --i, value /= 10) out[i] = static_cast<char>('0' + value % 10);
}

void put_date(char* out, std::int32_t days) {  // YYYY-MM-DD
    const CivilDate date = civil_of(days);
    put_digits(out, date.year, 4);
    out[4] = '-';
    put_digits(out + 5, date.month, 2);
    out[7] = '-';
    put_digits(out + 8, date.day, 2);
}

}  // namespace

Date Date::of(int year, int month, int day) {
    const std::chrono::year_month_day ymd{std::chrono::year{year}, std::chrono::month{static_cast<unsigned>(month)},
                                          std::chrono::day{static_cast<unsigned>(day)}};
    CHECK_THAT(ymd.ok());
    return Date(static_cast<std::int32_t>(std::chrono::sys_days{ymd}.time_since_epoch().count()));
}

std::optional<Date> Date::parse(std::string_view text) {
    int year = 0;
    int month = 0;
    int day = 0;
    if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
    if (!digits(text.substr(0, 4), year) || !digits(text.substr(5, 2), month) || !digits(text.substr(8, 2), day))
        return std::nullopt;
    const std::chrono::year_month_day ymd{std::chrono::year{year}, std::chrono::month{static_cast<unsigned>(month)},
                                          std::chrono::day{static_cast<unsigned>(day)}};
    if (!ymd.ok() || year < 1900) return std::nullopt;
    return Date::of(year, month, day);
}

std::string Date::text() const {
    std::string out(10, '0');
    put_date(out.data(), days_);
    return out;
}

CivilDate Date::civil() const {
    return civil_of(days_);
}

Date Date::plus_months(int count) const {
    const CivilDate from = civil();
    const std::chrono::year_month month =
        std::chrono::year{from.year} / std::chrono::month{static_cast<unsigned>(from.month)} +
        std::chrono::months{count};
    const std::chrono::year_month_day_last last{month.year(), std::chrono::month_day_last{month.month()}};
    const int day = std::min(from.day, static_cast<int>(static_cast<unsigned>(last.day())));
    return Date::of(static_cast<int>(month.year()), static_cast<int>(static_cast<unsigned>(month.month())), day);
}

std::optional<Instant> Instant::parse(std::string_view text) {
    if (text.size() != 24 || text[10] != 'T' || text[13] != ':' || text[16] != ':' || text[19] != '.' ||
        text[23] != 'Z')
        return std::nullopt;
    const auto date = Date::parse(text.substr(0, 10));
    int hour = 0;
    int minute = 0;
    int second = 0;
    int ms = 0;
    if (!date || !digits(text.substr(11, 2), hour) || !digits(text.substr(14, 2), minute) ||
        !digits(text.substr(17, 2), second) || !digits(text.substr(20, 3), ms))
        return std::nullopt;
    if (hour > 23 || minute > 59 || second > 59) return std::nullopt;
    return Instant(date->days() * kMsPerDay + ((hour * 60 + minute) * 60 + second) * std::int64_t{1000} + ms);
}

void Instant::append_text(std::string& out) const {
    char text[24];
    const std::int64_t day = floor_divide(ms_, kMsPerDay);
    const auto rest = static_cast<int>(ms_ - day * kMsPerDay);
    put_date(text, static_cast<std::int32_t>(day));
    text[10] = 'T';
    put_digits(text + 11, rest / 3'600'000, 2);
    text[13] = ':';
    put_digits(text + 14, rest / 60'000 % 60, 2);
    text[16] = ':';
    put_digits(text + 17, rest / 1000 % 60, 2);
    text[19] = '.';
    put_digits(text + 20, rest % 1000, 3);
    text[23] = 'Z';
    out.append(text, sizeof text);
}

std::string Instant::text() const {
    std::string out;
    append_text(out);
    return out;
}

Date Instant::date() const {
    return Date(static_cast<std::int32_t>(floor_divide(ms_ + kShanghaiOffsetMs, kMsPerDay)));
}

}  // namespace gzl
