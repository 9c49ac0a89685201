// One loan with today's interest and payoff (L2).
#include "core/engine/command.hpp"
#include "core/loan/reasons.hpp"
#include "core/loan/rules.hpp"
#include "core/loan/views.hpp"
#include "core/state.hpp"

namespace gzl::core::loan {

struct GetLoan {
    LoanId loan;
};
BOOST_DESCRIBE_STRUCT(GetLoan, (), (loan))

tl::expected<LoanView, Refusal> answer(const core::State& state, const GetLoan& query, const Context& context) {
    const auto* found = seen(state, context, query.loan);
    if (!found) return refuse(loan_not_found);
    return view_of(state, query.loan, *found, context.today());
}

}  // namespace gzl::core::loan

GZL_QUERY(gzl::core::loan::GetLoan, gzl::core::loan::LoanView)
