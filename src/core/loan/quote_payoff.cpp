// What settles a loan on a day, today or to come, if nothing else happens until then; by the order of L4.
#include "core/engine/command.hpp"
#include "core/loan/account.hpp"
#include "core/loan/reasons.hpp"
#include "core/loan/rules.hpp"
#include "core/state.hpp"

namespace gzl::core::loan {

struct QuotePayoff {
    LoanId loan;
    std::optional<Date> day;  // absent: today
};
BOOST_DESCRIBE_STRUCT(QuotePayoff, (), (loan, day))

struct PayoffQuote {
    LoanId loan;
    Date day;
    Money costs;
    Money penalty;
    Money interest;
    Money principal;
    Money payoff;
};
BOOST_DESCRIBE_STRUCT(PayoffQuote, (), (loan, day, costs, penalty, interest, principal, payoff))

namespace {

constexpr std::int32_t kFurthestDays = 3'660;

}  // namespace

tl::expected<PayoffQuote, Refusal> answer(const core::State& state, const QuotePayoff& query, const Context& context) {
    const Loan* loan = seen(state, context, query.loan);
    if (!loan) return refuse(loan_not_found);
    const Date today = context.today();
    const Date day = query.day.value_or(today);
    if (day < today || day > today.plus_days(kFurthestDays)) return refuse(value_date_invalid);
    const Owed due = owed(state, *loan, day);
    return PayoffQuote{.loan = query.loan,
                       .day = day,
                       .costs = due.costs,
                       .penalty = due.penalty,
                       .interest = due.interest,
                       .principal = due.principal,
                       .payoff = due.total()};
}

}  // namespace gzl::core::loan

GZL_QUERY(gzl::core::loan::QuotePayoff, gzl::core::loan::PayoffQuote)
