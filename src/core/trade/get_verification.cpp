// One verification, item by item (T4).
#include "core/engine/command.hpp"
#include "core/state.hpp"
#include "core/trade/reasons.hpp"
#include "core/trade/rules.hpp"
#include "core/trade/view.hpp"

namespace gzl::core::trade {

struct GetVerification {
    VerificationId verification;
};
BOOST_DESCRIBE_STRUCT(GetVerification, (), (verification))

tl::expected<VerificationView, Refusal> answer(const core::State& state, const GetVerification& query,
                                               const Context& context) {
    const Verification* found = state.trade.verifications.find(query.verification);
    if (!found || !sees_trade(state, context, found->enterprise)) return refuse(verification_not_found);
    return view_of(query.verification, *found);
}

}  // namespace gzl::core::trade

GZL_QUERY(gzl::core::trade::GetVerification, gzl::core::trade::VerificationView)
