// The customer is in default: the trader sells what is left to somebody else (F9). The bank confirms the money.
#include "core/engine/command.hpp"
#include "core/loan/reasons.hpp"
#include "core/loan/rules.hpp"
#include "core/party/access.hpp"
#include "core/party/reasons.hpp"
#include "core/procurement/reasons.hpp"
#include "core/procurement/rules.hpp"
#include "core/state.hpp"

namespace gzl::core::procurement {

struct SellLots {
    ProcurementId procurement;
    std::vector<LotId> lots;
    std::string buyer;
    Money price;
};
BOOST_DESCRIBE_STRUCT(SellLots, (), (procurement, lots, buyer, price))

Decision decide(const core::State& state, const SellLots& command, const Context& context) {
    const Procurement* order = seen(state, context, command.procurement);
    if (!order) return refuse(procurement_not_found);
    if (!party::acts_for(context, order->trader)) return refuse(party::not_own_party);
    if (!order->defaulted) return refuse(customer_not_in_default);
    if (command.buyer.empty()) return refuse(text_required, "field", "buyer");
    if (!command.price.is_positive()) return refuse(amount_not_positive);
    if (const Reason* reason = not_takeable(state, *order, command.lots)) return refuse(*reason);

    return events(TakeRequested{.take = state.procurement.takes.next_id(),
                                .procurement = command.procurement,
                                .kind = TakeKind::sale,
                                .lots = command.lots,
                                .buyer = command.buyer,
                                .price = command.price,
                                .fee = Money::zero(),
                                .earnest = Money::zero()});
}

}  // namespace gzl::core::procurement

GZL_COMMAND(gzl::core::procurement::SellLots)
