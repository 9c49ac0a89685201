// L6: a person of the bank puts a loan into a worse class than its days overdue do, with a reason. Never into a better
// one.
#include "core/engine/command.hpp"
#include "core/loan/events.hpp"
#include "core/loan/reasons.hpp"
#include "core/loan/rules.hpp"
#include "core/state.hpp"

namespace gzl::core::loan {

struct DowngradeLoan {
    LoanId loan;
    LoanClass loan_class;
    std::string reason;
};
BOOST_DESCRIBE_STRUCT(DowngradeLoan, (), (loan, loan_class, reason))

Decision decide(const core::State& state, const DowngradeLoan& command, const Context& context) {
    const auto loan = loan_of_bank(state, context, command.loan);
    if (!loan) return tl::make_unexpected(loan.error());
    if ((*loan)->status != LoanStatus::open) return refuse(loan_not_open);
    if (command.reason.empty()) return refuse(text_required, "field", "reason");
    if (command.loan_class <= standing_of(state, **loan, context.today()).loan_class) return refuse(class_not_worse);

    return events(LoanDowngraded{command.loan, command.loan_class, command.reason});
}

void apply(core::State& state, const LoanDowngraded& event, const Context&) {
    state.loan.loans.edit(event.loan).class_floor = event.loan_class;
}

}  // namespace gzl::core::loan

GZL_COMMAND(gzl::core::loan::DowngradeLoan)
GZL_EVENT(gzl::core::loan::LoanDowngraded)
