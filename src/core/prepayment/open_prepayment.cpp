// The enterprise orders from the supplier of its verified contract; the bank will pay the face, part of it secured by
// margin (F8).
#include "core/engine/command.hpp"
#include "core/loan/reasons.hpp"
#include "core/loan/rules.hpp"
#include "core/party/access.hpp"
#include "core/party/reasons.hpp"
#include "core/prepayment/reasons.hpp"
#include "core/prepayment/release_value.hpp"
#include "core/prepayment/rules.hpp"
#include "core/state.hpp"
#include "core/warehouse/reasons.hpp"

namespace gzl::core::prepayment {

struct OpenPrepayment {
    FacilityId facility;
    Money face;
    Date delivery_by;
    WarehouseId warehouse;
};
BOOST_DESCRIBE_STRUCT(OpenPrepayment, (), (facility, face, delivery_by, warehouse))

namespace {

const trade::Contract& contract_of(const core::State& state, const loan::Facility& facility, ContractId& id) {
    const loan::Application& application = state.loan.applications.at(facility.application);
    id = state.trade.verifications.at(application.verification).contract;
    return state.trade.contracts.at(id);
}

// T3: the orders share what the application took of the contract.
Money left_of_contract(const core::State& state, const loan::Facility& facility, FacilityId id) {
    Money left = state.loan.applications.at(facility.application).amount;
    for (const Prepayment& order : state.prepayment.orders)
        if (order.facility == id && order.status != PrepaymentStatus::cancelled) left -= order.face;
    return left;
}

}  // namespace

Decision decide(const core::State& state, const OpenPrepayment& command, const Context& context) {
    const loan::Facility* facility = loan::seen(state, context, command.facility);
    if (!facility) return refuse(loan::facility_not_found);
    if (!party::acts_for(context, facility->enterprise)) return refuse(party::not_own_party);
    if (facility->status != loan::FacilityStatus::open) return refuse(loan::facility_not_open);
    const product::Product& product = state.product.products.at(facility->product);
    if (product.kind != product::ProductKind::prepayment) return refuse(not_a_prepayment_facility);
    ContractId contract;
    if (contract_of(state, *facility, contract).kind != trade::ContractKind::purchase)
        return refuse(supplier_contract_required);
    if (!command.face.is_positive()) return refuse(amount_not_positive);
    if (const Money left = left_of_contract(state, *facility, command.facility); command.face > left)
        return refuse(face_exceeds_contract, "left", left);
    if (command.delivery_by <= context.today() || command.delivery_by > facility->expires_on)
        return refuse(delivery_date_invalid, "latest", facility->expires_on.text());
    if (!state.warehouse.warehouses.find(command.warehouse)) return refuse(warehouse::warehouse_not_found);

    const ReleaseTerms terms{.face = command.face, .margin = product.margin, .mode = product.release_value};
    return events(PrepaymentOpened{.prepayment = state.prepayment.orders.next_id(),
                                   .facility = command.facility,
                                   .contract = contract,
                                   .face = command.face,
                                   .margin = product.margin,
                                   .margin_required = margin_required(terms),
                                   .release_value = product.release_value,
                                   .delivery_by = command.delivery_by,
                                   .warehouse = command.warehouse});
}

void apply(core::State& state, const PrepaymentOpened& event, const Context&) {
    const loan::Facility& facility = state.loan.facilities.at(event.facility);
    state.prepayment.orders.add(event.prepayment, {.facility = event.facility,
                                                   .enterprise = facility.enterprise,
                                                   .bank = facility.bank,
                                                   .contract = event.contract,
                                                   .face = event.face,
                                                   .margin = event.margin,
                                                   .margin_required = event.margin_required,
                                                   .release_value = event.release_value,
                                                   .delivery_by = event.delivery_by,
                                                   .warehouse = event.warehouse});
}

}  // namespace gzl::core::prepayment

GZL_COMMAND(gzl::core::prepayment::OpenPrepayment)
GZL_EVENT(gzl::core::prepayment::PrepaymentOpened)
