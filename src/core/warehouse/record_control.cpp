// Control evidence 控制证据 (W6): a supervised pledge exists from the time the supervisor whom the creditor appointed
// actually controls the goods. Control for this bank starts when it is recorded, never earlier than the handover;
// what is still to come of the papers may follow, and until then the evidence carries no pledge.
#include <algorithm>

#include "core/engine/command.hpp"
#include "core/party/access.hpp"
#include "core/state.hpp"
#include "core/warehouse/access.hpp"
#include "core/warehouse/events.hpp"
#include "core/warehouse/reasons.hpp"

namespace gzl::core::warehouse {

struct RecordControl {
    OrganisationId bank;
    std::vector<LotId> lots;
    std::optional<std::string> tripartite_agreement;  // what is not given is to follow (CompleteControl)
    OrderId handover;
    std::optional<std::string> lien_waiver;
    std::optional<std::string> registration_number;
    std::optional<Date> registration_expires;  // inclusive; given with the number
};
BOOST_DESCRIBE_STRUCT(RecordControl, (),
                      (bank, lots, tripartite_agreement, handover, lien_waiver, registration_number,
                       registration_expires))

namespace {

std::string_view missing_text(const RecordControl& command) {
    const auto is_empty = [](const std::optional<std::string>& text) { return text && text->empty(); };
    if (is_empty(command.tripartite_agreement)) return "tripartite_agreement";
    if (is_empty(command.lien_waiver)) return "lien_waiver";
    if (is_empty(command.registration_number)) return "registration_number";
    if (!command.registration_number && command.registration_expires) return "registration_number";
    return "";
}

const Reason* not_handed_over(const Order& order, const std::vector<LotId>& lots) {
    if (order.status == OrderStatus::open && order.signatures.size() == 1) return &second_custodian_required;
    if (order.kind != OrderKind::inbound || order.status != OrderStatus::executed) return &handover_not_executed;
    const bool covered = std::all_of(lots.begin(), lots.end(), [&](LotId lot) {
        return std::find(order.lots.begin(), order.lots.end(), lot) != order.lots.end();
    });
    return covered ? nullptr : &handover_does_not_cover;
}

const Reason* not_controllable(const State& state, LotId id, Date today) {
    const Lot& lot = state.lots.at(id);
    if (lot.status == LotStatus::pledged) return &lot_pledged;
    if (lot.status != LotStatus::in_stock) return &lot_not_in_stock;
    return live_control(state, id, today) ? &lot_under_control : nullptr;
}

}  // namespace

Decision decide(const core::State& state, const RecordControl& command, const Context& context) {
    const party::Organisation* bank = state.party.organisations.find(command.bank);
    if (!bank || !bank->has(party::Capacity::bank) || !party::is_admitted(state.party, command.bank))
        return refuse(bank_not_found);
    if (const Reason* reason = not_one_owners(state, context, command.lots)) return refuse(*reason);
    const Order* handover = state.warehouse.orders.find(command.handover);
    if (!handover || !sees_order(state, context, *handover)) return refuse(order_not_found);
    const OrganisationId supervisor = state.warehouse.warehouses.at(handover->warehouse).supervisor;
    if (!party::acts_for(context, supervisor)) return refuse(permission_denied);
    if (const Reason* reason = not_handed_over(*handover, command.lots)) return refuse(*reason);
    for (const LotId id : command.lots)
        if (const Reason* reason = not_controllable(state.warehouse, id, context.today()))
            return refuse(*reason, "lot", id.text());
    if (const auto field = missing_text(command); !field.empty())
        return refuse(text_required, "field", std::string(field));
    if (command.registration_number && command.registration_expires.value_or(Date{}) <= context.today())
        return refuse(registration_expired);

    return events(ControlRecorded{.control = state.warehouse.controls.next_id(),
                                  .bank = command.bank,
                                  .enterprise = state.warehouse.lots.at(command.lots.front()).owner,
                                  .supervisor = supervisor,
                                  .lots = command.lots,
                                  .control_start = context.now,
                                  .tripartite_agreement = command.tripartite_agreement.value_or(""),
                                  .handover = command.handover,
                                  .lien_waiver = command.lien_waiver.value_or(""),
                                  .registration_number = command.registration_number.value_or(""),
                                  .registration_expires = command.registration_expires.value_or(Date{})});
}

void apply(core::State& state, const ControlRecorded& event, const Context&) {
    state.warehouse.controls.add(event.control, {.bank = event.bank,
                                                 .enterprise = event.enterprise,
                                                 .supervisor = event.supervisor,
                                                 .lots = event.lots,
                                                 .control_start = event.control_start,
                                                 .tripartite_agreement = event.tripartite_agreement,
                                                 .handover = event.handover,
                                                 .lien_waiver = event.lien_waiver,
                                                 .registration_number = event.registration_number,
                                                 .registration_expires = event.registration_expires});
    for (const LotId lot : event.lots) state.warehouse.lots.edit(lot).control = event.control;
}

}  // namespace gzl::core::warehouse

GZL_COMMAND(gzl::core::warehouse::RecordControl)
GZL_EVENT(gzl::core::warehouse::ControlRecorded)
