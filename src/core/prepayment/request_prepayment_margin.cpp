// The enterprise pays margin for an order: the first before the supplier is paid, further ones to have goods released
// (F8). All of them together are at most the face.
#include "core/engine/command.hpp"
#include "core/party/access.hpp"
#include "core/party/reasons.hpp"
#include "core/prepayment/reasons.hpp"
#include "core/prepayment/rules.hpp"
#include "core/state.hpp"

namespace gzl::core::prepayment {

struct RequestPrepaymentMargin {
    PrepaymentId prepayment;
    Money amount;
};
BOOST_DESCRIBE_STRUCT(RequestPrepaymentMargin, (), (prepayment, amount))

Decision decide(const core::State& state, const RequestPrepaymentMargin& command, const Context& context) {
    const Prepayment* order = seen(state, context, command.prepayment);
    if (!order) return refuse(prepayment_not_found);
    if (!party::acts_for(context, order->enterprise)) return refuse(party::not_own_party);
    if (order->status != PrepaymentStatus::open) return refuse(prepayment_not_open);
    if (!command.amount.is_positive()) return refuse(amount_not_positive);
    if (const Money left = order->face - paid_or_asked(state, command.prepayment); command.amount > left)
        return refuse(margin_exceeds_face, "left", left);

    return events(collateral::MarginRequested{.margin = state.collateral.margins.next_id(),
                                              .facility = order->facility,
                                              .kind = collateral::MarginKind::deposit,
                                              .amount = command.amount,
                                              .payer = order->enterprise,
                                              .owner = owner_of(command.prepayment),
                                              .loan = std::nullopt});
}

}  // namespace gzl::core::prepayment

GZL_COMMAND(gzl::core::prepayment::RequestPrepaymentMargin)
