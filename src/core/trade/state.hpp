// Contracts, invoices and their verification (domain.md §2).
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "core/engine/context.hpp"
#include "core/engine/table.hpp"

namespace gzl::core::trade {

enum class ContractKind : std::uint8_t { purchase, sales };
BOOST_DESCRIBE_ENUM(ContractKind, purchase, sales)

struct Contract {
    OrganisationId enterprise;  // the member whose contract it is
    ContractKind kind = ContractKind::purchase;
    std::string number;
    std::string counterparty_code;  // 统一社会信用代码
    std::string counterparty_name;
    std::string goods;  // grade 牌号
    Weight weight;
    Money amount;
    Date signed_on;
    Money financed{};  // T3: Σ of live financings, never above amount
};
BOOST_DESCRIBE_STRUCT(Contract, (),
                      (enterprise, kind, number, counterparty_code, counterparty_name, goods, weight, amount, signed_on,
                       financed))

struct Invoice {
    OrganisationId enterprise;
    ContractId contract;
    std::string number;  // 数电票, 20 digits (T1)
    std::string seller_code;
    std::string buyer_code;
    std::string goods;
    Weight weight;
    Money amount;  // with tax
    Money tax;
    Date issued_on;
    std::optional<ApplicationId> backs{};  // T3: the one live financing that it backs
};
BOOST_DESCRIBE_STRUCT(Invoice, (),
                      (enterprise, contract, number, seller_code, buyer_code, goods, weight, amount, tax, issued_on,
                       backs))

enum class Check : std::uint8_t { parties, goods, weight, amount, logistics, payment };
BOOST_DESCRIBE_ENUM(Check, parties, goods, weight, amount, logistics, payment)

// One line of T4. `computed`: found by the platform from the documents; otherwise attested by the verifier, with
// evidence.
struct CheckResult {
    Check check = Check::parties;
    bool passed = false;
    bool computed = false;
    std::string evidence;
};
BOOST_DESCRIBE_STRUCT(CheckResult, (), (check, passed, computed, evidence))

struct Verification {
    OrganisationId enterprise;
    ContractId contract;
    std::vector<InvoiceId> invoices;
    std::vector<CheckResult> results;
    bool passed = false;
    std::string verifier;  // actor
    Instant at;
};
BOOST_DESCRIBE_STRUCT(Verification, (), (enterprise, contract, invoices, results, passed, verifier, at))

// T2: an invoice as the tax bureau's full export 全量发票 has it. Of a red letter 红字发票 the amounts are negative.
struct TaxInvoice {
    std::string number;
    std::string seller_code;
    std::string seller_name;
    std::string buyer_code;
    std::string buyer_name;
    std::string goods;  // of its first line
    Date issued_on;
    Money net;  // without tax
    Money tax;
    Money amount;                       // with tax
    bool cancelled = false;             // 作废
    std::optional<std::string> blue{};  // of a red letter: the number of the invoice 蓝字发票 that it takes back
};
BOOST_DESCRIBE_STRUCT(TaxInvoice, (),
                      (number, seller_code, seller_name, buyer_code, buyer_name, goods, issued_on, net, tax, amount,
                       cancelled, blue))

struct TaxRecord {
    TaxInvoice invoice;
    std::set<OrganisationId> imported_by;  // the enterprises in whose exports it stood
};
BOOST_DESCRIBE_STRUCT(TaxRecord, (), (invoice, imported_by))

struct State {
    Table<ContractId, Contract> contracts;
    std::set<std::pair<OrganisationId, std::string>> contract_numbers;  // unique per enterprise
    Table<InvoiceId, Invoice> invoices;
    std::map<std::string, InvoiceId> invoice_by_number;
    Table<VerificationId, Verification> verifications;
    std::map<std::string, TaxRecord> tax_records;  // by number of the invoice
    std::map<std::string, Money> red_letters;      // what they take back of the invoice with this number: negative
};
BOOST_DESCRIBE_STRUCT(State, (),
                      (contracts, contract_numbers, invoices, invoice_by_number, verifications, tax_records,
                       red_letters))

}  // namespace gzl::core::trade
