// Closes a business day: one event however many loans there are (L7). Days close one after the other, each once it is
// over. The interest of the night is a figure for the accounts; what a borrower owes is never the sum of such figures.
#include "core/engine/command.hpp"
#include "core/loan/events.hpp"
#include "core/loan/interest.hpp"
#include "core/loan/reasons.hpp"
#include "core/state.hpp"

namespace gzl::core::loan {

struct CloseDay {
    Date date;
};
BOOST_DESCRIBE_STRUCT(CloseDay, (), (date))

Decision decide(const core::State& state, const CloseDay& command, const Context& context) {
    const Date last = state.loan.closed_through;
    if (last != Date() && command.date != last.plus_days(1))
        return refuse(day_not_next, "next", last.plus_days(1).text());
    if (command.date >= context.today()) return refuse(day_not_over);

    DayClosed closed{.date = command.date};
    NightInterest interest;
    for (const Loan& loan : state.loan.loans) {
        const Money balance = balance_on(loan, command.date);
        if (!balance.is_positive()) continue;
        ++closed.loans_open;
        closed.outstanding += balance;
        interest.add(loan, command.date);
    }
    closed.interest = interest.total();
    return events(closed);
}

void apply(core::State& state, const DayClosed& event, const Context&) {
    state.loan.closed_through = event.date;
}

}  // namespace gzl::core::loan

GZL_COMMAND(gzl::core::loan::CloseDay)
GZL_EVENT(gzl::core::loan::DayClosed)
