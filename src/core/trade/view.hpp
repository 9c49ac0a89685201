// How trade documents are shown.
#pragma once

#include "core/trade/state.hpp"

namespace gzl::core::trade {

struct ContractView {
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
    Money financed;
    Money financeable;  // T3: what no live financing uses
};
BOOST_DESCRIBE_STRUCT(ContractView, (),
                      (contract, enterprise, kind, number, counterparty_code, counterparty_name, goods, weight, amount,
                       signed_on, financed, financeable))

struct InvoiceView {
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
    std::optional<ApplicationId> backs;
};
BOOST_DESCRIBE_STRUCT(InvoiceView, (),
                      (invoice, enterprise, contract, number, seller_code, buyer_code, goods, weight, amount, tax,
                       issued_on, backs))

struct VerificationView {
    VerificationId verification;
    OrganisationId enterprise;
    ContractId contract;
    std::vector<InvoiceId> invoices;
    std::vector<CheckResult> results;
    bool passed = false;
    std::string verifier;
    Instant at;
};
BOOST_DESCRIBE_STRUCT(VerificationView, (),
                      (verification, enterprise, contract, invoices, results, passed, verifier, at))

inline ContractView view_of(ContractId id, const Contract& c) {
    return {id,      c.enterprise, c.kind,   c.number,    c.counterparty_code, c.counterparty_name,
            c.goods, c.weight,     c.amount, c.signed_on, c.financed,          c.amount - c.financed};
}

inline InvoiceView view_of(InvoiceId id, const Invoice& i) {
    return {id,      i.enterprise, i.contract, i.number, i.seller_code, i.buyer_code,
            i.goods, i.weight,     i.amount,   i.tax,    i.issued_on,   i.backs};
}

inline VerificationView view_of(VerificationId id, const Verification& v) {
    return {id, v.enterprise, v.contract, v.invoices, v.results, v.passed, v.verifier, v.at};
}

}  // namespace gzl::core::trade
