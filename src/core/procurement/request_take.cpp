// The customer takes lots: it pays balance and fee, the earnest money counts in proportion (F9). The bank is told to
// collect.
#include "core/engine/command.hpp"
#include "core/loan/rederive.hpp"
#include "core/party/access.hpp"
#include "core/party/reasons.hpp"
#include "core/procurement/messages.hpp"
#include "core/procurement/reasons.hpp"
#include "core/procurement/rules.hpp"
#include "core/procurement/take_price.hpp"
#include "core/state.hpp"

namespace gzl::core::procurement {

struct RequestTake {
    ProcurementId procurement;
    std::vector<LotId> lots;
};
BOOST_DESCRIBE_STRUCT(RequestTake, (), (procurement, lots))

namespace {

// Another take of the same order must be answered first: its share of the earnest money is not counted yet.
bool take_is_open(const core::State& state, ProcurementId id) {
    for (const auto& [lot, take] : state.procurement.taking)
        if (state.procurement.takes.at(take).procurement == id) return true;
    return false;
}

}  // namespace

Decision decide(const core::State& state, const RequestTake& command, const Context& context) {
    const Procurement* order = seen(state, context, command.procurement);
    if (!order) return refuse(procurement_not_found);
    if (!party::acts_for(context, order->customer)) return refuse(party::not_own_party);
    if (order->defaulted) return refuse(customer_in_default);
    if (const Reason* reason = not_takeable(state, *order, command.lots)) return refuse(*reason);
    if (take_is_open(state, command.procurement)) return refuse(take_open);

    const TakePrice price = price_of(*order, earnest_paid(state, command.procurement), weight_of(state, command.lots));
    return events(TakeRequested{.take = state.procurement.takes.next_id(),
                                .procurement = command.procurement,
                                .kind = TakeKind::customer,
                                .lots = command.lots,
                                .buyer = "",
                                .price = price.price,
                                .fee = price.fee,
                                .earnest = price.earnest});
}

void apply(core::State& state, const TakeRequested& event, const Context& context) {
    state.procurement.takes.add(event.take, {.procurement = event.procurement,
                                             .kind = event.kind,
                                             .lots = event.lots,
                                             .buyer = event.buyer,
                                             .price = event.price,
                                             .fee = event.fee,
                                             .earnest = event.earnest,
                                             .requested_at = context.now});
    for (const LotId lot : event.lots) state.procurement.taking.emplace(lot, event.take);
}

Messages messages(const core::State& state, const TakeRequested& event, const Context& context) {
    const Procurement& order = state.procurement.orders.at(event.procurement);
    const Take& take = state.procurement.takes.at(event.take);
    TakeInstruction instruction{.take = event.take,
                                .procurement = event.procurement,
                                .facility = order.facility,
                                .drawdown = *order.drawdown,
                                .kind = event.kind,
                                .payer_code = std::nullopt,
                                .payer_name = event.buyer,
                                .amount = take.due(),
                                .earnest = event.earnest,
                                .expected = {}};
    const Money money = take.due() + take.earnest;
    instruction.expected =
        loan::derive(state, loan_of(state, order).value(), {.day = context.today(), .amount = money}).own;
    if (event.kind == TakeKind::customer) {
        const party::Organisation& customer = state.party.organisations.at(order.customer);
        instruction.payer_code = customer.code;
        instruction.payer_name = customer.name;
    }
    return {{order.bank, "/v1/takes", order.facility.text(), make_answer(std::move(instruction))}};
}

}  // namespace gzl::core::procurement

GZL_COMMAND(gzl::core::procurement::RequestTake)
GZL_EVENT(gzl::core::procurement::TakeRequested)
