// One repayment.
#include "core/engine/command.hpp"
#include "core/loan/reasons.hpp"
#include "core/loan/rules.hpp"
#include "core/loan/views.hpp"
#include "core/state.hpp"

namespace gzl::core::loan {

struct GetRepayment {
    RepaymentId repayment;
};
BOOST_DESCRIBE_STRUCT(GetRepayment, (), (repayment))

tl::expected<RepaymentView, Refusal> answer(const core::State& state, const GetRepayment& query,
                                            const Context& context) {
    const auto* found = seen(state, context, query.repayment);
    if (!found) return refuse(repayment_not_found);
    return view_of(query.repayment, *found);
}

}  // namespace gzl::core::loan

GZL_QUERY(gzl::core::loan::GetRepayment, gzl::core::loan::RepaymentView)
