// One prepayment order.
#include "core/engine/command.hpp"
#include "core/prepayment/reasons.hpp"
#include "core/prepayment/rules.hpp"
#include "core/prepayment/view.hpp"
#include "core/state.hpp"

namespace gzl::core::prepayment {

struct GetPrepayment {
    PrepaymentId prepayment;
};
BOOST_DESCRIBE_STRUCT(GetPrepayment, (), (prepayment))

tl::expected<PrepaymentView, Refusal> answer(const core::State& state, const GetPrepayment& query,
                                             const Context& context) {
    const Prepayment* found = seen(state, context, query.prepayment);
    if (!found) return refuse(prepayment_not_found);
    return view_of(state, query.prepayment, *found);
}

}  // namespace gzl::core::prepayment

GZL_QUERY(gzl::core::prepayment::GetPrepayment, gzl::core::prepayment::PrepaymentView)
