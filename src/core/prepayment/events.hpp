// Facts about prepayment orders.
#pragma once

#include "core/collateral/events.hpp"
#include "core/prepayment/state.hpp"

namespace gzl::core::prepayment {

struct PrepaymentOpened {
    PrepaymentId prepayment;
    FacilityId facility;
    ContractId contract;
    Money face;
    RatePpm margin;
    Money margin_required;
    product::ReleaseValue release_value = product::ReleaseValue::equal;
    Date delivery_by;
    WarehouseId warehouse;
};
BOOST_DESCRIBE_STRUCT(PrepaymentOpened, (),
                      (prepayment, facility, contract, face, margin, margin_required, release_value, delivery_by,
                       warehouse))

struct PrepaymentCancelled {
    PrepaymentId prepayment;
};
BOOST_DESCRIBE_STRUCT(PrepaymentCancelled, (), (prepayment))

struct SupplierPaymentInstructed {
    PrepaymentId prepayment;
    DrawdownId drawdown;
};
BOOST_DESCRIBE_STRUCT(SupplierPaymentInstructed, (), (prepayment, drawdown))

struct GoodsDispatched {
    PrepaymentId prepayment;
    std::vector<LotId> lots;
    std::string waybill;
    Date dispatched_on;
};
BOOST_DESCRIBE_STRUCT(GoodsDispatched, (), (prepayment, lots, waybill, dispatched_on))

// The goods have arrived under control for the bank and are its pledge from now on.
struct GoodsPledged {
    PrepaymentId prepayment;
    FacilityId facility;
    ControlId control;
    std::vector<LotId> lots;
    Money delivered;  // their price by the contract
    Money value;      // W7, of all the facility's lots with them
};
BOOST_DESCRIBE_STRUCT(GoodsPledged, (), (prepayment, facility, control, lots, delivered, value))

struct ReleaseNoticeRequested {
    PrepaymentId prepayment;
    std::vector<LotId> lots;
    Money value;
};
BOOST_DESCRIBE_STRUCT(ReleaseNoticeRequested, (), (prepayment, lots, value))

struct ReleaseNoticed {
    PrepaymentId prepayment;
    FacilityId facility;
    std::vector<LotId> lots;
    Money value;
    std::string reference;
};
BOOST_DESCRIBE_STRUCT(ReleaseNoticed, (), (prepayment, facility, lots, value, reference))

struct SupplierRefundDue {
    PrepaymentId prepayment;
    Money delivered;
    Money amount;
};
BOOST_DESCRIBE_STRUCT(SupplierRefundDue, (), (prepayment, delivered, amount))

// With the LoanRepaid that takes the money up.
struct SupplierRefunded {
    PrepaymentId prepayment;
    Money amount;
};
BOOST_DESCRIBE_STRUCT(SupplierRefunded, (), (prepayment, amount))

void apply(core::State& state, const PrepaymentOpened& event, const Context& context);
void apply(core::State& state, const PrepaymentCancelled& event, const Context& context);
void apply(core::State& state, const SupplierPaymentInstructed& event, const Context& context);
void apply(core::State& state, const GoodsDispatched& event, const Context& context);
void apply(core::State& state, const GoodsPledged& event, const Context& context);
void apply(core::State& state, const ReleaseNoticeRequested& event, const Context& context);
void apply(core::State& state, const ReleaseNoticed& event, const Context& context);
void apply(core::State& state, const SupplierRefundDue& event, const Context& context);
void apply(core::State& state, const SupplierRefunded& event, const Context& context);

Messages messages(const core::State& state, const ReleaseNoticeRequested& event, const Context& context);

}  // namespace gzl::core::prepayment
