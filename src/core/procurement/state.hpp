// The trader's purchases for a customer, with the bank's money and title retained (F9).
#pragma once

#include <set>

#include "core/engine/context.hpp"
#include "core/engine/table.hpp"

namespace gzl::core::procurement {

enum class ProcurementStatus : std::uint8_t { offered, agreed, cancelled };
BOOST_DESCRIBE_ENUM(ProcurementStatus, offered, agreed, cancelled)

// Registration of the retained title 所有权保留登记 at 中登网 (民法典 416, 641).
struct Title {
    std::string number;
    Date registered_on;
    Date expires;  // inclusive
    bool late = false;
};
BOOST_DESCRIBE_STRUCT(Title, (), (number, registered_on, expires, late))

struct Delivery {
    ControlId control;
    std::vector<LotId> lots;
    Date delivered_on;
    Date register_by;  // inclusive
    bool missed = false;
    std::optional<Title> title{};
};
BOOST_DESCRIBE_STRUCT(Delivery, (), (control, lots, delivered_on, register_by, missed, title))

// What the two agreed: the trader buys, the customer pays the price of what it takes, and the fee.
struct Terms {
    Money price;       // of the whole weight, to the customer
    Weight weight;     // price / weight is the price of every lot
    RatePpm fee;       // of the price
    Money earnest;     // 定金
    Date delivery_by;  // the supplier's, inclusive
    Date take_by;      // the customer's, inclusive
};
BOOST_DESCRIBE_STRUCT(Terms, (), (price, weight, fee, earnest, delivery_by, take_by))

struct Procurement {
    FacilityId facility;  // of the trader
    OrganisationId trader;
    OrganisationId customer;
    OrganisationId bank;
    ContractId contract;  // with the supplier
    Terms terms;
    ProcurementStatus status = ProcurementStatus::offered;
    std::optional<DrawdownId> drawdown{};  // the last that was instructed
    Money advanced{};                      // what it pays the supplier
    std::vector<Delivery> deliveries{};
    Weight delivered{};
    Money taken{};         // price of what the customer has paid for
    Money earnest_used{};  // of the earnest money, counted towards it
    bool supplier_overdue = false;
    Money refunded{};        // by the supplier
    bool defaulted = false;  // the customer did not take everything by the date:
                             // earnest money forfeited
};
BOOST_DESCRIBE_STRUCT(Procurement, (),
                      (facility, trader, customer, bank, contract, terms, status, drawdown, advanced, deliveries,
                       delivered, taken, earnest_used, supplier_overdue, refunded, defaulted))

enum class TakeKind : std::uint8_t {
    customer,  // 客户提货
    sale,      // 违约处置: sold to somebody else after the customer's default
};
BOOST_DESCRIBE_ENUM(TakeKind, customer, sale)

enum class TakeStatus : std::uint8_t { requested, confirmed, failed };
BOOST_DESCRIBE_ENUM(TakeStatus, requested, confirmed, failed)

// Lots against money: balance and fee of the customer, or the price of another buyer.
struct Take {
    ProcurementId procurement;
    TakeKind kind = TakeKind::customer;
    std::vector<LotId> lots;
    std::string buyer;  // of a sale
    Money price;
    Money fee{};
    Money earnest{};  // of the price, paid before
    TakeStatus status = TakeStatus::requested;
    Instant requested_at;
    std::string failure{};  // the bank's words

    Money due() const { return price + fee - earnest; }
};
BOOST_DESCRIBE_STRUCT(Take, (), (procurement, kind, lots, buyer, price, fee, earnest, status, requested_at, failure))

struct State {
    Table<ProcurementId, Procurement> orders;
    Table<TakeId, Take> takes;
    std::map<LotId, TakeId> taking;  // lots in a take that the bank has not answered
    std::set<std::pair<Date, ProcurementId>> supplier_dates;
    std::set<std::pair<Date, ProcurementId>> customer_dates;
    std::set<std::pair<Date, ControlId>> title_dates;  // deliveries without registration
    std::map<ControlId, ProcurementId> by_control;
};
BOOST_DESCRIBE_STRUCT(State, (), (orders, takes, taking, supplier_dates, customer_dates, title_dates, by_control))

}  // namespace gzl::core::procurement
