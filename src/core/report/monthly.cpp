#include "core/report/monthly.hpp"

#include "core/loan/events.hpp"
#include "core/report/issue.hpp"
#include "core/state.hpp"

namespace gzl::core::report {

namespace {

constexpr std::int64_t kMostAtOnce = 250;

std::optional<LoanId> next_to_report(const core::State& state, const Period& period, LoanId from) {
    const auto& loans = state.loan.loans;
    for (LoanId loan = from; loan.number() <= loans.size(); loan = LoanId(loan.number() + 1))
        if (stood_within(loans.at(loan), period)) return loan;
    return std::nullopt;
}

void go_on(core::State& state, Date first, LoanId from) {
    const auto next = next_to_report(state, month_of(first), from);
    state.report.month = next ? std::optional(Month{first, *next}) : std::nullopt;
}

}  // namespace

void note_month(core::State& state, const Event& event) {
    if (const auto* closed = event.get_if<loan::DayClosed>()) {
        const Period month = month_of(closed->date);
        if (closed->date == month.to) go_on(state, month.from, LoanId(1));
    }
    if (const auto* reported = event.get_if<PostLoanReported>(); reported && reported->monthly)
        go_on(state, reported->content.from, LoanId(reported->content.loan.number() + 1));
}

std::optional<Instant> next_monthly(const core::State& state) {
    return state.report.month ? std::optional(state.now) : std::nullopt;
}

void due_monthly(const core::State& state, Instant now, EventList& events) {
    if (!state.report.month) return;
    const Period period = month_of(state.report.month->first);
    std::optional<LoanId> loan = state.report.month->next;
    for (std::int64_t ahead = 0; loan && ahead < kMostAtOnce; ++ahead) {
        events.emplace_back(PostLoanReported{id_of(state, ahead),
                                             number_of(state, ReportKind::post_loan, now.date(), ahead), true,
                                             post_loan(state, *loan, period, now)});
        loan = next_to_report(state, period, LoanId(loan->number() + 1));
    }
}

}  // namespace gzl::core::report
