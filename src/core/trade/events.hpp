// Facts about trade.
#pragma once

#include "core/engine/event.hpp"
#include "core/trade/state.hpp"

namespace gzl::core::trade {

struct ContractRegistered {
    ContractId contract;
    OrganisationId enterprise;
    ContractKind kind = ContractKind::purchase;
    std::string number;
    std::string counterparty_code;
    std::string counterparty_name;
    std::string goods;
    Weight weight;
    Money amount;
    Date signed_on;
};
BOOST_DESCRIBE_STRUCT(ContractRegistered, (),
                      (contract, enterprise, kind, number, counterparty_code, counterparty_name, goods, weight, amount,
                       signed_on))
void apply(core::State& state, const ContractRegistered& event, const Context& context);

struct InvoiceRegistered {
    InvoiceId invoice;
    OrganisationId enterprise;
    ContractId contract;
    std::string number;
    std::string seller_code;
    std::string buyer_code;
    std::string goods;
    Weight weight;
    Money amount;
    Money tax;
    Date issued_on;
};
BOOST_DESCRIBE_STRUCT(InvoiceRegistered, (),
                      (invoice, enterprise, contract, number, seller_code, buyer_code, goods, weight, amount, tax,
                       issued_on))
void apply(core::State& state, const InvoiceRegistered& event, const Context& context);

// T4, item by item; a verification that did not pass is a fact as well.
struct TradeVerified {
    VerificationId verification;
    OrganisationId enterprise;
    ContractId contract;
    std::vector<InvoiceId> invoices;
    std::vector<CheckResult> results;
    bool passed = false;
    std::string verifier;
};
BOOST_DESCRIBE_STRUCT(TradeVerified, (), (verification, enterprise, contract, invoices, results, passed, verifier))
void apply(core::State& state, const TradeVerified& event, const Context& context);

}  // namespace gzl::core::trade
