// The question of the schedule calculator: docs/formats/loan-schedule.md.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include <boost/describe.hpp>

#include "base/quantity.hpp"
#include "base/time.hpp"
#include "core/schedule/convention.hpp"

namespace gzl::core::schedule {

enum class Plan : std::uint8_t {
    equal_instalment,  // 等额本息
    equal_principal,   // 等额本金
    bullet,            // 到期还本: the principal at the end
    revolving,         // 随借随还: nothing is due before the last date
};
BOOST_DESCRIBE_ENUM(Plan, equal_instalment, equal_principal, bullet, revolving)

enum class Unit : std::uint8_t { days, weeks, months };
BOOST_DESCRIBE_ENUM(Unit, days, weeks, months)

enum class EventType : std::uint8_t {
    disburse,         // amount: more money goes out
    repay,            // amount
    pay_off,          // whatever is owed on the day
    rate_change,      // rate, from the date on
    interest_pause,   // from the date to `until`, both without interest
    charge_off,       // 核销: accruals stop
    undo_charge_off,  // and go on
    close_day,        // 日终: accrues the days before the date, sees what is overdue
};
BOOST_DESCRIBE_ENUM(EventType, disburse, repay, pay_off, rate_change, interest_pause, charge_off, undo_charge_off,
                    close_day)

struct ScheduleEvent {
    EventType type{};
    Date date{};                    // from which it counts
    std::optional<Date> entered{};  // when it became known, if on another day
    std::optional<Money> amount{};
    std::optional<RatePpm> rate{};
    std::optional<Date> until{};
};
BOOST_DESCRIBE_STRUCT(ScheduleEvent, (), (type, date, entered, amount, rate, until))

struct CalculateSchedule {
    Money principal{};
    RatePpm rate{};  // per year
    Date first{};    // the day of the money
    std::optional<Plan> plan{};
    std::optional<std::int32_t> count{};  // of dues; with `every` and `unit`
    std::optional<std::int32_t> every{};
    std::optional<Unit> unit{};
    std::optional<std::vector<Date>> due_dates{};   // instead of the three
    std::optional<std::int32_t> principal_grace{};  // dues that bear interest only
    std::optional<std::int32_t> interest_grace{};   // dues whose interest falls due with the next
    std::optional<std::int32_t> interest_free{};    // dues without interest
    std::optional<RatePpm> overdue_premium{};       // on top of the rate, on what is overdue (L5); account only
    std::optional<Choices> convention{};
    std::optional<std::vector<ScheduleEvent>> events{};  // in the order in which they became known
    std::optional<Date> business_date{};                 // the day of the answer; the last event's when absent
};
BOOST_DESCRIBE_STRUCT(CalculateSchedule, (),
                      (principal, rate, first, plan, count, every, unit, due_dates, principal_grace, interest_grace,
                       interest_free, overdue_premium, convention, events, business_date))

struct ScheduleRow {
    std::int32_t nr = 0;
    std::int32_t days = 0;
    Date due{};
    std::optional<Date> paid_on;
    Money balance_after{};
    Money principal{};
    Money interest{};
    Money penalty{};
    Money due_total{};
    Money paid{};
    Money in_advance{};
    Money late{};
    Money outstanding{};
};
BOOST_DESCRIBE_STRUCT(ScheduleRow, (),
                      (nr, days, due, paid_on, balance_after, principal, interest, penalty, due_total, paid, in_advance,
                       late, outstanding))

struct ScheduleTotals {
    Money principal{};
    Money interest{};
    Money penalty{};
    Money due_total{};
    Money paid{};
    Money in_advance{};
    Money late{};
    Money outstanding{};
};
BOOST_DESCRIBE_STRUCT(ScheduleTotals, (),
                      (principal, interest, penalty, due_total, paid, in_advance, late, outstanding))

enum class TransactionType : std::uint8_t { disbursement, repayment, accrual, charge_off };
BOOST_DESCRIBE_ENUM(TransactionType, disbursement, repayment, accrual, charge_off)

struct ScheduleTransaction {
    Date date{};
    TransactionType type{};
    Money amount{};
    Money principal{};
    Money interest{};
    Money penalty{};
    Money overpaid{};
};
BOOST_DESCRIBE_STRUCT(ScheduleTransaction, (), (date, type, amount, principal, interest, penalty, overpaid))

struct Schedule {
    Date business_date{};
    std::vector<ScheduleRow> rows;
    ScheduleTotals totals;
    std::vector<ScheduleTransaction> transactions;
};
BOOST_DESCRIBE_STRUCT(Schedule, (), (business_date, rows, totals, transactions))

}  // namespace gzl::core::schedule
