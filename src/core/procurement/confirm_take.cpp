// The bank has the money of a take: with the share of the earnest money it repays the trader's loan, in the order of
// L4; what the loan does not need is the trader's. The lots are the customer's and may leave with two signatures (F9,
// W3).
#include <algorithm>

#include "core/collateral/margin_rules.hpp"
#include "core/engine/command.hpp"
#include "core/loan/reasons.hpp"
#include "core/loan/repaid.hpp"
#include "core/loan/rules.hpp"
#include "core/party/access.hpp"
#include "core/party/reasons.hpp"
#include "core/procurement/reasons.hpp"
#include "core/procurement/rules.hpp"
#include "core/state.hpp"
#include "core/warehouse/pledge.hpp"

namespace gzl::core::procurement {

struct ConfirmTake {
    TakeId take;
    std::string reference;
    Date value_date;
};
BOOST_DESCRIBE_STRUCT(ConfirmTake, (), (take, reference, value_date))

Decision decide(const core::State& state, const ConfirmTake& command, const Context& context) {
    const Take* take = seen(state, context, command.take);
    if (!take) return refuse(take_not_found);
    const Procurement& order = state.procurement.orders.at(take->procurement);
    if (!party::acts_for(context, order.bank)) return refuse(party::not_own_party);
    const loan::Collection collection{.repayment = state.loan.repayments.next_id(),
                                      .loan = loan_of(state, order).value(),
                                      .amount = take->due() + take->earnest,
                                      .value_date = command.value_date,
                                      .reference = command.reference};
    const std::string content = loan::collected(collection.loan, collection.amount, collection.value_date);
    if (auto already = loan::answered(state, order.bank, command.reference, content)) return std::move(*already);
    if (take->status != TakeStatus::requested) return refuse(take_not_open);
    if (!loan::is_value_date(command.value_date, take->requested_at, context)) return refuse(loan::value_date_invalid);

    EventList facts = events(TakeConfirmed{command.take, order.facility, take->lots});
    if (take->earnest.is_positive())
        facts.emplace_back(
            collateral::MarginApplied{collection.loan, order.facility, owner_of(take->procurement), take->earnest});
    loan::add_repaid(facts, state, collection);
    return facts;
}

void apply(core::State& state, const TakeConfirmed& event, const Context&) {
    Take& take = state.procurement.takes.edit(event.take);
    take.status = TakeStatus::confirmed;
    Procurement& order = state.procurement.orders.edit(take.procurement);
    order.taken += take.price;
    order.earnest_used += take.earnest;
    std::erase_if(state.loan.facilities.edit(event.facility).lots,
                  [&](LotId lot) { return std::find(event.lots.begin(), event.lots.end(), lot) != event.lots.end(); });
    warehouse::release_lots(state, event.lots);
    for (const LotId lot : event.lots) {
        state.procurement.taking.erase(lot);
        if (take.kind == TakeKind::customer) state.warehouse.lots.edit(lot).owner = order.customer;
    }
}

}  // namespace gzl::core::procurement

GZL_COMMAND(gzl::core::procurement::ConfirmTake)
GZL_EVENT(gzl::core::procurement::TakeConfirmed)
