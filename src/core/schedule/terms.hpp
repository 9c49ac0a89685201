// A checked question, ready to be calculated: periods, rates and pauses by night, movements by date.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include <tl/expected.hpp>

#include "base/rounding.hpp"
#include "core/schedule/request.hpp"

namespace gzl::core::schedule {

inline constexpr std::int32_t kMostDues = 600;
inline constexpr std::size_t kMostEvents = 400;
inline constexpr Money kMostPrincipal{10'000'000'000'000};  // 100 000 million yuan
inline constexpr RatePpm kMostRate{1'000'000};              // 100 % a year
inline constexpr std::int32_t kMostYears = 60;

struct Period {
    Date from{};
    Date due{};
};

struct Payment {
    Date date{};
    std::size_t order = 0;        // among all events
    std::optional<Money> amount;  // all that is owed when absent
};

// Something that makes the schedule anew, seen on a day, from a date on.
struct Moment {
    Date seen{};
    Date from{};
    std::size_t order = 0;
};

struct DatedMoney {
    Date date{};
    Money amount{};
};

struct DatedRate {
    Date night{};  // the first night at this rate
    RatePpm rate{};
    std::size_t order = 0;
};

struct Nights {  // [from, until)
    Date from{};
    Date until{};
};

// What the books do at the end of a day.
struct Closing {
    Date date{};
    EventType type{};  // close_day, charge_off or undo_charge_off
};

struct Terms {
    Convention how{};
    Plan plan{};
    Unit unit{};
    std::int32_t every = 1;
    std::vector<Period> periods;
    std::int32_t principal_grace = 0;
    std::int32_t interest_grace = 0;
    std::int32_t interest_free = 0;
    std::optional<RatePpm> overdue_premium;
    std::vector<DatedMoney> disbursements;  // by date, the first on periods.front().from
    std::vector<DatedRate> rates;           // by night, the first from the beginning
    std::vector<Nights> pauses;
    std::vector<DatedRate> nights;  // the rate of every night from `night` on, pauses as zero: see know_nights()
    std::vector<Payment> payments;  // by date
    std::vector<Moment> moments;    // in the order given
    std::vector<Closing> closings;  // in the order given
    Date business_date{};
    Date seen{};  // the last day on which the schedule was made anew: overdue principal counts as paid on it

    std::size_t count() const { return periods.size(); }
    void know_nights();  // after rates or pauses have changed
    Money principal() const;
};

// Why a question is refused, and the JSON pointer to the place.
struct BadInput {
    std::string place;
    std::string_view why;
};

tl::expected<Terms, BadInput> terms_of(const CalculateSchedule& question);

}  // namespace gzl::core::schedule
