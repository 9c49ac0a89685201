// What repaying a principal today costs: its interest, both together, and the payoff of the whole loan. Open requests
// are counted, so that a request of the total is accepted.
#include "core/engine/command.hpp"
#include "core/loan/interest.hpp"
#include "core/loan/reasons.hpp"
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
    Money total;
    Money payoff;
};
BOOST_DESCRIBE_STRUCT(RepaymentQuote, (), (loan, as_of, principal, interest, total, payoff))

tl::expected<RepaymentQuote, Refusal> answer(const core::State& state, const QuoteRepayment& query,
                                             const Context& context) {
    const Loan* loan = seen(state, context, query.loan);
    if (!loan) return refuse(loan_not_found);
    if (!query.principal.is_positive()) return refuse(amount_not_positive);
    const Date today = context.today();
    const Claim claimed = requested(*loan);
    const Money whole = payoff(*loan, today, claimed);
    if (query.principal > unclaimed(*loan, claimed)) return refuse(repayment_exceeds_payoff, "payoff", whole);
    const Money interest = interest_with(query.principal, *loan, today, claimed);
    return RepaymentQuote{.loan = query.loan,
                          .as_of = today,
                          .principal = query.principal,
                          .interest = interest,
                          .total = query.principal + interest,
                          .payoff = whole};
}

}  // namespace gzl::core::loan

GZL_QUERY(gzl::core::loan::QuoteRepayment, gzl::core::loan::RepaymentQuote)
