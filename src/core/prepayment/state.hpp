// Financing of goods before they arrive (F8).
#pragma once

#include <set>

#include "core/engine/context.hpp"
#include "core/engine/table.hpp"
#include "core/product/state.hpp"

namespace gzl::core::prepayment {

// What was asked of the bank and of the supplier follows from the rest (stage.hpp).
enum class PrepaymentStatus : std::uint8_t { open, cancelled };
BOOST_DESCRIBE_ENUM(PrepaymentStatus, open, cancelled)

// What the supplier says it has sent.
struct Dispatch {
    std::vector<LotId> lots;
    std::string waybill;
    Date dispatched_on;
};
BOOST_DESCRIBE_STRUCT(Dispatch, (), (lots, waybill, dispatched_on))

// An order with a supplier, paid by the bank before there are goods. Amounts of goods are at the contract's price.
struct Prepayment {
    FacilityId facility;
    OrganisationId enterprise;
    OrganisationId bank;
    ContractId contract;
    Money face;
    RatePpm margin;         // m0: of the face, before the supplier is paid
    Money margin_required;  // rounded up
    product::ReleaseValue release_value = product::ReleaseValue::equal;
    Date delivery_by;  // inclusive
    WarehouseId warehouse;
    PrepaymentStatus status = PrepaymentStatus::open;
    std::optional<DrawdownId> drawdown{};  // the last that was instructed
    std::vector<Dispatch> dispatches{};
    std::vector<LotId> arrived{};           // pledged on arrival
    Money delivered{};                      // their price
    std::vector<LotId> notice_requested{};  // what the enterprise last asked for
    Money noticed{};                        // Σ release notices
    bool overdue = false;                   // not delivered in full by the date
    Money refunded{};                       // by the supplier
};
BOOST_DESCRIBE_STRUCT(Prepayment, (),
                      (facility, enterprise, bank, contract, face, margin, margin_required, release_value, delivery_by,
                       warehouse, status, drawdown, dispatches, arrived, delivered, notice_requested, noticed, overdue,
                       refunded))

struct State {
    Table<PrepaymentId, Prepayment> orders;
    std::set<std::pair<Date, PrepaymentId>> deliveries;  // by the date: instructed and not missed yet
    std::map<LotId, PrepaymentId> dispatched;
};
BOOST_DESCRIBE_STRUCT(State, (), (orders, deliveries, dispatched))

}  // namespace gzl::core::prepayment
