// 展期: the bank moves the due date before it has passed, within what the law allows (贷款通则 art. 12).
#include "core/engine/command.hpp"
#include "core/law/rules.hpp"
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

// Short-term loans by at most their own term, medium-term ones by half of it, long-term ones by three years.
Date latest_due(const Loan& loan, Date today) {
    const auto limit = [&](std::string_view name) { return law::parameter("extension", name, today); };
    const std::int32_t term = loan.first_due_on - loan.opened_on;
    if (loan.first_due_on > loan.opened_on.plus_months(60))
        return loan.first_due_on.plus_days(static_cast<std::int32_t>(limit("long_days")));
    const bool is_short = loan.first_due_on <= loan.opened_on.plus_months(12);
    const std::int64_t share = limit(is_short ? "short_ppm" : "medium_ppm");
    return loan.first_due_on.plus_days(
        static_cast<std::int32_t>(divide(multiply(term, share), 1'000'000, Rounding::down)));
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
    if (const Date latest = latest_due(**loan, today); command.due_on > latest)
        return refuse(extension_too_long, "latest", latest.text());

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
