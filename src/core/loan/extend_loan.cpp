// 展期: the bank moves the due date before it has passed, within what the law allows (贷款通则 art. 12).
#include "core/engine/command.hpp"
#include "core/law/checks.hpp"
#include "core/loan/events.hpp"
#include "core/loan/reasons.hpp"
#include "core/loan/rules.hpp"
#include "core/state.hpp"

namespace gzl::core::loan {

struct ExtendLoan {
    LoanId loan;
    Date due_on;
    std::string reason;
    std::string reference;
};
BOOST_DESCRIBE_STRUCT(ExtendLoan, (), (loan, due_on, reason, reference))

namespace {

std::string content_of(LoanId loan, Date due_on) {
    return said({"extended", loan.text(), due_on.text()});
}

}  // namespace

Decision decide(const core::State& state, const ExtendLoan& command, const Context& context) {
    const auto loan = loan_of_bank(state, context, command.loan);
    if (!loan) return tl::make_unexpected(loan.error());
    const std::string content = content_of(command.loan, command.due_on);
    if (auto already = answered(state, (*loan)->bank, command.reference, content)) return std::move(*already);
    const Date today = context.today();
    if ((*loan)->status != LoanStatus::open) return refuse(loan_not_open);
    if (command.reason.empty()) return refuse(text_required, "field", "reason");
    if (today > effective_due(state, (*loan)->due_on)) return refuse(loan_overdue);
    if (command.due_on <= (*loan)->due_on) return refuse(extension_not_later);
    const auto longest = law::longest_extension_days((*loan)->opened_on, (*loan)->first_due_on, today);
    if (longest && command.due_on - (*loan)->first_due_on > *longest)
        return refuse(extension_too_long, "latest", (*loan)->first_due_on.plus_days(*longest).text());

    return events(LoanExtended{command.loan, command.due_on, command.reason, command.reference});
}

void apply(core::State& state, const LoanExtended& event, const Context&) {
    Loan& loan = state.loan.loans.edit(event.loan);
    loan.due_on = event.due_on;
    if (!loan.instalments.empty()) loan.instalments.back() = event.due_on;
    keep_answer(state, loan.bank, event.reference, content_of(event.loan, event.due_on));
}

}  // namespace gzl::core::loan

GZL_COMMAND(gzl::core::loan::ExtendLoan)
GZL_EVENT(gzl::core::loan::LoanExtended)
