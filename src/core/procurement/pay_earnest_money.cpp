// The customer pays the earnest money 定金: the bank takes it from the customer's account and holds it as margin of the
// trader's facility (F9).
#include "core/engine/command.hpp"
#include "core/loan/reasons.hpp"
#include "core/loan/rules.hpp"
#include "core/party/access.hpp"
#include "core/party/reasons.hpp"
#include "core/procurement/reasons.hpp"
#include "core/procurement/rules.hpp"
#include "core/state.hpp"

namespace gzl::core::procurement {

struct PayEarnestMoney {
    ProcurementId procurement;
};
BOOST_DESCRIBE_STRUCT(PayEarnestMoney, (), (procurement))

Decision decide(const core::State& state, const PayEarnestMoney& command, const Context& context) {
    const Procurement* order = seen(state, context, command.procurement);
    if (!order) return refuse(procurement_not_found);
    if (!party::acts_for(context, order->customer)) return refuse(party::not_own_party);
    if (order->status != ProcurementStatus::agreed) return refuse(procurement_not_agreed);
    if (earnest_asked(state, command.procurement)) return refuse(earnest_money_asked);

    return events(collateral::MarginRequested{.margin = state.collateral.margins.next_id(),
                                              .facility = order->facility,
                                              .kind = collateral::MarginKind::deposit,
                                              .amount = order->terms.earnest,
                                              .payer = order->customer,
                                              .owner = owner_of(command.procurement),
                                              .loan = std::nullopt});
}

}  // namespace gzl::core::procurement

GZL_COMMAND(gzl::core::procurement::PayEarnestMoney)
