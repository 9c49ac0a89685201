// The supplier has sent goods: which announced lots, under which waybill. They are in transit to the order's warehouse.
#include "core/engine/command.hpp"
#include "core/party/access.hpp"
#include "core/party/reasons.hpp"
#include "core/prepayment/reasons.hpp"
#include "core/prepayment/rules.hpp"
#include "core/state.hpp"
#include "core/warehouse/reasons.hpp"

namespace gzl::core::prepayment {

struct RecordDispatch {
    PrepaymentId prepayment;
    std::vector<LotId> lots;
    std::string waybill;
    Date dispatched_on;
};
BOOST_DESCRIBE_STRUCT(RecordDispatch, (), (prepayment, lots, waybill, dispatched_on))

namespace {

const Reason* not_dispatchable(const core::State& state, const Prepayment& order, const std::vector<LotId>& lots) {
    if (lots.empty()) return &warehouse::lots_required;
    std::set<LotId> named;
    for (const LotId id : lots) {
        const warehouse::Lot* lot = state.warehouse.lots.find(id);
        if (!lot || lot->owner != order.enterprise) return &warehouse::lot_not_found;
        if (lot->warehouse != order.warehouse || lot->status != warehouse::LotStatus::announced)
            return &lot_not_announced_here;
        if (!named.insert(id).second || state.prepayment.dispatched.contains(id)) return &lot_already_dispatched;
    }
    return nullptr;
}

}  // namespace

Decision decide(const core::State& state, const RecordDispatch& command, const Context& context) {
    const Prepayment* order = seen(state, context, command.prepayment);
    if (!order) return refuse(prepayment_not_found);
    if (!party::acts_for(context, order->enterprise)) return refuse(party::not_own_party);
    const loan::Loan* loan = loan_of(state, *order);
    if (!loan) return refuse(supplier_not_paid);
    if (command.waybill.empty()) return refuse(text_required, "field", "waybill");
    if (command.dispatched_on < loan->opened_on || command.dispatched_on > context.today())
        return refuse(waybill_date_invalid);
    if (const Reason* reason = not_dispatchable(state, *order, command.lots)) return refuse(*reason);

    return events(GoodsDispatched{command.prepayment, command.lots, command.waybill, command.dispatched_on});
}

void apply(core::State& state, const GoodsDispatched& event, const Context&) {
    Prepayment& order = state.prepayment.orders.edit(event.prepayment);
    order.dispatches.push_back({event.lots, event.waybill, event.dispatched_on});
    for (const LotId lot : event.lots) state.prepayment.dispatched.emplace(lot, event.prepayment);
}

}  // namespace gzl::core::prepayment

GZL_COMMAND(gzl::core::prepayment::RecordDispatch)
GZL_EVENT(gzl::core::prepayment::GoodsDispatched)
