// The supervisor, as custodian, issues an electronic warehouse receipt for lots in stock (W8, 民法典 908, 909).
#include "core/engine/command.hpp"
#include "core/party/access.hpp"
#include "core/state.hpp"
#include "core/warehouse/access.hpp"
#include "core/warehouse/events.hpp"
#include "core/warehouse/reasons.hpp"
#include "core/warehouse/side_states.hpp"
#include "core/warehouse/weights.hpp"

namespace gzl::core::warehouse {

struct IssueReceipt {
    std::vector<LotId> lots;
    ReceiptTerms terms;
};
BOOST_DESCRIBE_STRUCT(IssueReceipt, (), (lots, terms))

namespace {

const Reason* not_receiptable(const Lot& lot, WarehouseId warehouse) {
    if (lot.warehouse != warehouse) return &lot_elsewhere;
    if (lot.receipt) return &lot_under_receipt;
    if (lot.status == LotStatus::pledged) return &lot_pledged;
    if (lot.status != LotStatus::in_stock) return &lot_not_in_stock;
    if (!lot.sold_to.empty()) return &lot_sold;
    if (const Reason* reason = held_back(lot)) return reason;
    return lot.open_order ? &lot_has_open_order : nullptr;
}

bool is_insurable(const Insurance& insurance) {
    return !insurance.insurer.empty() && !insurance.policy.empty() && insurance.amount.is_positive();
}

const Reason* wrong(const ReceiptTerms& terms, Date today) {
    if (terms.quality.empty() || terms.package.empty()) return &text_required;
    if (terms.stored_until <= terms.stored_from || terms.stored_until < today) return &storage_period_invalid;
    const bool in_range = RatePpm::zero() <= terms.loss_standard && terms.loss_standard <= RatePpm(1'000'000) &&
                          Money::zero() <= terms.fee_per_tonne_month &&
                          terms.fee_per_tonne_month.value() <= kHighestPrice.value() &&
                          (!terms.insurance || is_insurable(*terms.insurance));
    return in_range ? nullptr : &receipt_terms_invalid;
}

}  // namespace

Decision decide(const core::State& state, const IssueReceipt& command, const Context& context) {
    if (const Reason* reason = not_one_owners(state, context, command.lots)) return refuse(*reason);
    const Lot& first = state.warehouse.lots.at(command.lots.front());
    const OrganisationId issuer = state.warehouse.warehouses.at(first.warehouse).supervisor;
    if (!party::acts_for(context, issuer)) return refuse(permission_denied);
    for (const LotId id : command.lots)
        if (const Reason* reason = not_receiptable(state.warehouse.lots.at(id), first.warehouse))
            return refuse(*reason, "lot", id.text());
    if (const Reason* reason = wrong(command.terms, context.today())) return refuse(*reason);

    ReceiptIssued fact{.receipt = state.warehouse.receipts.next_id(),
                       .warehouse = first.warehouse,
                       .depositor = first.owner,
                       .issuer = issuer,
                       .goods = {},
                       .terms = command.terms};
    for (const LotId id : command.lots) {
        const Lot& lot = state.warehouse.lots.at(id);
        fact.goods.push_back({id, lot.bundle, lot.grade, lot.specification, lot.weight});
    }
    return events(std::move(fact));
}

void apply(core::State& state, const ReceiptIssued& event, const Context& context) {
    state.warehouse.receipts.add(event.receipt, {.warehouse = event.warehouse,
                                                 .depositor = event.depositor,
                                                 .issuer = event.issuer,
                                                 .goods = event.goods,
                                                 .terms = event.terms,
                                                 .issued_at = context.now});
    for (const ReceiptGoods& goods : event.goods) state.warehouse.lots.edit(goods.lot).receipt = event.receipt;
}

}  // namespace gzl::core::warehouse

GZL_COMMAND(gzl::core::warehouse::IssueReceipt)
GZL_EVENT(gzl::core::warehouse::ReceiptIssued)
