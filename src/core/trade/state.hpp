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

struct State {
    Table<ContractId, Contract> contracts;
    std::set<std::pair<OrganisationId, std::string>> contract_numbers;  // unique per enterprise
    Table<InvoiceId, Invoice> invoices;
    std::map<std::string, InvoiceId> invoice_by_number;
    Table<VerificationId, Verification> verifications;
};
BOOST_DESCRIBE_STRUCT(State, (), (contracts, contract_numbers, invoices, invoice_by_number, verifications))

}  // namespace gzl::core::trade
