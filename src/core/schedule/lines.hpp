// What every method makes: one line for each due, and what became of each payment.
#pragma once

#include <optional>
#include <vector>

#include "core/schedule/interest.hpp"

namespace gzl::core::schedule {

struct Line {
    Period period{};
    Money principal{};
    Money interest{};
    Money penalty{};
    Money paid_principal{};
    Money paid_interest{};
    Money paid_penalty{};
    std::optional<Date> last_paid;
    Money in_advance{};
    Money late{};
    std::vector<BalanceStep> steps;  // what bore interest in the period

    Money due() const { return principal + interest + penalty; }
    Money paid() const { return paid_principal + paid_interest + paid_penalty; }
    Money open() const { return due() - paid(); }
    Money open_principal() const { return principal - paid_principal; }
    Money open_interest() const { return interest - paid_interest; }
};

struct Made {
    std::vector<Line> lines;
    std::vector<ScheduleTransaction> repayments;
};

struct Taken {
    Money principal{};
    Money interest{};
    Money penalty{};
    Money total() const { return principal + interest + penalty; }
};

// Takes at most `amount` for at most `owed`, in the order; lowers the amount.
Taken take(Money& amount, const Taken& owed, Order order);

// Notes on the line what a payment of the day paid.
void note(Line& line, Date day, const Taken& taken);

Made make_declining(const Terms& terms);
Made make_progressive(const Terms& terms);
Made make_account(const Terms& terms);

}  // namespace gzl::core::schedule
