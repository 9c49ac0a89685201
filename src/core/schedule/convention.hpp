// How a schedule is calculated, as named choices. A preset names a set of choices that belong together
// (docs/formats/loan-schedule.md has the table); single choices may be replaced.
#pragma once

#include <cstdint>
#include <optional>

#include <boost/describe.hpp>

#include "base/quantity.hpp"

namespace gzl::core::schedule {

enum class Method : std::uint8_t {
    account,      // 积数: the account's own balance, interest once per posting (L2)
    declining,    // declining balance: the whole schedule is made anew at each movement, dues in the past stay
    progressive,  // declining balance: dues keep their amount, the last open one takes the difference
};
BOOST_DESCRIBE_ENUM(Method, account, declining, progressive)

enum class Preset : std::uint8_t {
    guanzhilian,                // our loans: account, actual/360, half up
    flat,                       // interest on the first principal, equal parts
    declining_period,           // declining, a period is a period whatever its days
    declining_daily_365,        // declining, actual/365, fixed schedule
    declining_recalculated,     // the same, made anew at each movement
    progressive_30_360,         // progressive, whole months are a twelfth, fixed schedule
    progressive_actual_actual,  // progressive, the year in which a day ends
    progressive_actual_365,
    progressive_actual_360,
};
BOOST_DESCRIBE_ENUM(Preset, guanzhilian, flat, declining_period, declining_daily_365, declining_recalculated,
                    progressive_30_360, progressive_actual_actual, progressive_actual_365, progressive_actual_360)

enum class DayBasis : std::uint8_t {
    actual_360,
    actual_365,
    actual_actual,      // the year in which a day begins
    actual_actual_end,  // the year in which a day ends
    whole_months,       // months of 30 in years of 360; parts of a period by its actual days
    period,             // a twelfth a month, 1/52 a week, 1/365 a day; parts of a period by its actual days
};
BOOST_DESCRIBE_ENUM(DayBasis, actual_360, actual_365, actual_actual, actual_actual_end, whole_months, period)

enum class RoundingPlace : std::uint8_t {
    posting,  // the exact sum is rounded once
    segment,  // every stretch of constant balance and rate is rounded
};
BOOST_DESCRIBE_ENUM(RoundingPlace, posting, segment)

enum class HalfRule : std::uint8_t { half_up, half_even };  // where exactly half a fen goes
BOOST_DESCRIBE_ENUM(HalfRule, half_up, half_even)

enum class InterestKind : std::uint8_t { on_balance, flat };
BOOST_DESCRIBE_ENUM(InterestKind, on_balance, flat)

// When a payment changes the balance that bears interest.
enum class Recalculation : std::uint8_t {
    none,    // never: dues are what the plan says
    daily,   // on its day
    at_due,  // on the next due date
};
BOOST_DESCRIBE_ENUM(Recalculation, none, daily, at_due)

// What money before its due date does to later dues.
enum class EarlyMoney : std::uint8_t {
    next_dues,       // pays the next dues
    last_dues,       // pays the last dues, backwards
    reduce_payment,  // later payments become smaller
    reduce_count,    // later payments stay, the last ones fall away
};
BOOST_DESCRIBE_ENUM(EarlyMoney, next_dues, last_dues, reduce_payment, reduce_count)

enum class Order : std::uint8_t { interest_first, principal_first };  // within one due
BOOST_DESCRIBE_ENUM(Order, interest_first, principal_first)

enum class PayOffUntil : std::uint8_t { day, due };  // the interest that a pay-off owes for the running period
BOOST_DESCRIBE_ENUM(PayOffUntil, day, due)

// When interest of an `account` falls due (L3).
enum class Settlement : std::uint8_t { with_dues, with_principal, monthly_20, at_maturity };
BOOST_DESCRIBE_ENUM(Settlement, with_dues, with_principal, monthly_20, at_maturity)

struct Choices {
    std::optional<Preset> preset{};
    std::optional<Method> method{};
    std::optional<DayBasis> day_basis{};
    std::optional<RoundingPlace> rounding_place{};
    std::optional<HalfRule> half{};
    std::optional<Money> payment_multiple{};  // the constant payment is a multiple of this
    std::optional<InterestKind> interest{};
    std::optional<Recalculation> recalculation{};
    std::optional<EarlyMoney> early_money{};
    std::optional<Order> order{};
    std::optional<PayOffUntil> pay_off_until{};
    std::optional<bool> interest_on_interest{};  // unpaid interest bears interest from its due date
    std::optional<Settlement> settlement{};
};
BOOST_DESCRIBE_STRUCT(Choices, (),
                      (preset, method, day_basis, rounding_place, half, payment_multiple, interest, recalculation,
                       early_money, order, pay_off_until, interest_on_interest, settlement))

struct Convention {
    Method method{};
    DayBasis day_basis{};
    RoundingPlace rounding_place{};
    HalfRule half{};
    Money payment_multiple{1};
    InterestKind interest{};
    Recalculation recalculation{};
    EarlyMoney early_money{};
    Order order{};
    PayOffUntil pay_off_until{};
    bool interest_on_interest = false;
    Settlement settlement{};
};

Convention convention_of(const Choices& choices);

}  // namespace gzl::core::schedule
