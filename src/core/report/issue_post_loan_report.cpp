// E7, out of turn: of the month of a day, up to today.
#include <algorithm>

#include "core/engine/command.hpp"
#include "core/loan/reasons.hpp"
#include "core/loan/rules.hpp"
#include "core/report/issue.hpp"
#include "core/report/reasons.hpp"
#include "core/state.hpp"

namespace gzl::core::report {

struct IssuePostLoanReport {
    LoanId loan;
    std::optional<Date> month;  // any day of it; the running month when absent
};
BOOST_DESCRIBE_STRUCT(IssuePostLoanReport, (), (loan, month))

Decision decide(const core::State& state, const IssuePostLoanReport& command, const Context& context) {
    const loan::Loan* loan = loan::seen(state, context, command.loan);
    if (!loan) return refuse(loan::loan_not_found);
    const Date today = context.today();
    Period period = month_of(command.month.value_or(today));
    if (period.from > today) return refuse(month_not_begun);
    period.to = std::min(period.to, today);
    if (!stood_within(*loan, period)) return refuse(loan_not_in_month);

    return events(PostLoanReported{id_of(state), number_of(state, ReportKind::post_loan, today), false,
                                   post_loan(state, command.loan, period, context.now)});
}

void apply(core::State& state, const PostLoanReported& event, const Context& context) {
    state.report.reports.add(event.report, {.kind = ReportKind::post_loan,
                                            .number = event.number,
                                            .loan = event.content.loan,
                                            .from = event.content.from,
                                            .to = event.content.to,
                                            .clean = event.content.concerns.empty(),
                                            .issued_at = context.now});
    ++state.report.issued[event.number.substr(0, event.number.rfind('-'))];
}

Messages messages(const core::State& state, const PostLoanReported& event, const Context&) {
    const LoanId loan = event.content.loan;
    return {{state.loan.loans.at(loan).bank, "/v1/reports", loan.text(),
             make_answer(ReportNotice{event.report, event.number, std::nullopt, loan})}};
}

}  // namespace gzl::core::report

GZL_COMMAND(gzl::core::report::IssuePostLoanReport)
GZL_EVENT(gzl::core::report::PostLoanReported)
