// What repaying a principal today costs: what comes before it (L4), its interest, all together, and the payoff of the
// whole loan. Open requests are counted, so that a request of the total is accepted.
#include "core/engine/command.hpp"
#include "core/loan/account.hpp"
#include "core/loan/reasons.hpp"
#include "core/loan/rederive.hpp"
#include "core/loan/rules.hpp"
#include "core/state.hpp"

namespace gzl::core::loan {

struct QuoteRepayment {
    LoanId loan;
    Money principal;
};
BOOST_DESCRIBE_STRUCT(QuoteRepayment, (), (loan, principal))

struct RepaymentQuote {
    LoanId loan;
    Date as_of;
    Money principal;
    Money interest;
    Money penalty;
    Money costs;
    Money total;
    Money payoff;
};
BOOST_DESCRIBE_STRUCT(RepaymentQuote, (), (loan, as_of, principal, interest, penalty, costs, total, payoff))

tl::expected<RepaymentQuote, Refusal> answer(const core::State& state, const QuoteRepayment& query,
                                             const Context& context) {
    const Loan* loan = seen(state, context, query.loan);
    if (!loan) return refuse(loan_not_found);
    if (!query.principal.is_positive()) return refuse(amount_not_positive);
    const Date today = context.today();
    const Loan expected = with_pending(state, *loan, today);
    const Account account = account_on(state, expected, today);
    const Owed owed = account.owed();
    if (query.principal > owed.principal) return refuse(repayment_exceeds_payoff, "payoff", owed.total());
    const Money interest = account.interest_with(query.principal);
    return RepaymentQuote{.loan = query.loan,
                          .as_of = today,
                          .principal = query.principal,
                          .interest = interest,
                          .penalty = owed.penalty,
                          .costs = owed.costs,
                          .total = owed.costs + owed.penalty + interest + query.principal,
                          .payoff = owed.total()};
}

}  // namespace gzl::core::loan

GZL_QUERY(gzl::core::loan::QuoteRepayment, gzl::core::loan::RepaymentQuote)
