#include "core/schedule/lines.hpp"

#include <algorithm>

namespace gzl::core::schedule {

Taken take(Money& amount, const Taken& owed, Order order) {
    const auto part = [&amount](Money most) {
        const Money taken = std::min(amount, std::max(most, Money::zero()));
        amount -= taken;
        return taken;
    };
    Taken taken;
    taken.penalty = part(owed.penalty);
    if (order == Order::principal_first) taken.principal = part(owed.principal);
    taken.interest = part(owed.interest);
    if (order == Order::interest_first) taken.principal = part(owed.principal);
    return taken;
}

void note(Line& line, Date day, const Taken& taken) {
    if (!taken.total().is_positive()) return;
    line.paid_principal += taken.principal;
    line.paid_interest += taken.interest;
    line.paid_penalty += taken.penalty;
    line.last_paid = day;
    if (day < line.period.due) line.in_advance += taken.total();
    if (day > line.period.due) line.late += taken.total();
}

}  // namespace gzl::core::schedule
