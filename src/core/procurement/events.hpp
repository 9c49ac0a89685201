// Facts about the trader's purchases.
#pragma once

#include "core/collateral/events.hpp"
#include "core/procurement/state.hpp"

namespace gzl::core::procurement {

struct ProcurementOffered {
    ProcurementId procurement;
    FacilityId facility;
    OrganisationId customer;
    ContractId contract;
    Terms terms;
};
BOOST_DESCRIBE_STRUCT(ProcurementOffered, (), (procurement, facility, customer, contract, terms))

struct ProcurementAgreed {
    ProcurementId procurement;
};
BOOST_DESCRIBE_STRUCT(ProcurementAgreed, (), (procurement))

struct ProcurementCancelled {
    ProcurementId procurement;
};
BOOST_DESCRIBE_STRUCT(ProcurementCancelled, (), (procurement))

struct PurchaseInstructed {
    ProcurementId procurement;
    DrawdownId drawdown;
    Money amount;
};
BOOST_DESCRIBE_STRUCT(PurchaseInstructed, (), (procurement, drawdown, amount))

// The goods lie under control for the bank; the trader keeps the title and has it registered by the date.
struct PurchaseDelivered {
    ProcurementId procurement;
    FacilityId facility;
    ControlId control;
    std::vector<LotId> lots;
    Weight weight;
    Date delivered_on;
    Date register_by;
};
BOOST_DESCRIBE_STRUCT(PurchaseDelivered, (), (procurement, facility, control, lots, weight, delivered_on, register_by))

struct TitleRegistered {
    ProcurementId procurement;
    ControlId control;
    std::string number;
    Date registered_on;
    Date expires;
    bool late = false;
};
BOOST_DESCRIBE_STRUCT(TitleRegistered, (), (procurement, control, number, registered_on, expires, late))

// 民法典 416: the priority is lost. An alert, and not cured by a late registration.
struct TitleRegistrationMissed {
    ProcurementId procurement;
    ControlId control;
    Date register_by;
};
BOOST_DESCRIBE_STRUCT(TitleRegistrationMissed, (), (procurement, control, register_by))

struct TakeRequested {
    TakeId take;
    ProcurementId procurement;
    TakeKind kind = TakeKind::customer;
    std::vector<LotId> lots;
    std::string buyer;
    Money price;
    Money fee;
    Money earnest;
};
BOOST_DESCRIBE_STRUCT(TakeRequested, (), (take, procurement, kind, lots, buyer, price, fee, earnest))

// The money has come in and repays the bank (with MarginApplied and LoanRepaid); the lots are the payer's and free.
struct TakeConfirmed {
    TakeId take;
    FacilityId facility;
    std::vector<LotId> lots;
};
BOOST_DESCRIBE_STRUCT(TakeConfirmed, (), (take, facility, lots))

struct TakeFailed {
    TakeId take;
    std::string reference;
    std::string reason;
};
BOOST_DESCRIBE_STRUCT(TakeFailed, (), (take, reference, reason))

struct CustomerDefaulted {
    ProcurementId procurement;
    Money forfeited;  // earnest money that is left
};
BOOST_DESCRIBE_STRUCT(CustomerDefaulted, (), (procurement, forfeited))

struct PurchaseRefundDue {
    ProcurementId procurement;
    Weight delivered;
    Money amount;
};
BOOST_DESCRIBE_STRUCT(PurchaseRefundDue, (), (procurement, delivered, amount))

struct PurchaseRefunded {
    ProcurementId procurement;
    Money amount;
};
BOOST_DESCRIBE_STRUCT(PurchaseRefunded, (), (procurement, amount))

void apply(core::State& state, const ProcurementOffered& event, const Context& context);
void apply(core::State& state, const ProcurementAgreed& event, const Context& context);
void apply(core::State& state, const ProcurementCancelled& event, const Context& context);
void apply(core::State& state, const PurchaseInstructed& event, const Context& context);
void apply(core::State& state, const PurchaseDelivered& event, const Context& context);
void apply(core::State& state, const TitleRegistered& event, const Context& context);
void apply(core::State& state, const TitleRegistrationMissed& event, const Context& context);
void apply(core::State& state, const TakeRequested& event, const Context& context);
void apply(core::State& state, const TakeConfirmed& event, const Context& context);
void apply(core::State& state, const TakeFailed& event, const Context& context);
void apply(core::State& state, const CustomerDefaulted& event, const Context& context);
void apply(core::State& state, const PurchaseRefundDue& event, const Context& context);
void apply(core::State& state, const PurchaseRefunded& event, const Context& context);

Messages messages(const core::State& state, const TakeRequested& event, const Context& context);

}  // namespace gzl::core::procurement
