#include <doctest/doctest.h>

#include "core/trade/checks.hpp"

namespace gzl::core::trade {

namespace {

constexpr std::string_view kEnterprise = "91350200MA2YJ1XR9G";
const std::string kOther = "91350200776049653A";

Contract contract_of(ContractKind kind) {
    return {.enterprise = OrganisationId(1),
            .kind = kind,
            .number = "C-1",
            .counterparty_code = kOther,
            .counterparty_name = "对方",
            .goods = "镀锌板",
            .weight = Weight(200'199),
            .amount = Money(80'000'000),
            .signed_on = {}};
}

Invoice invoice_of(ContractKind kind, Weight weight, Money amount) {
    const bool buys = kind == ContractKind::purchase;
    return {.enterprise = OrganisationId(1),
            .contract = ContractId(1),
            .number = "26372000000000000001",
            .seller_code = buys ? kOther : std::string(kEnterprise),
            .buyer_code = buys ? std::string(kEnterprise) : kOther,
            .goods = "*黑色金属冶炼压延品*镀锌板",
            .weight = weight,
            .amount = amount,
            .tax = {},
            .issued_on = {}};
}

std::vector<bool> passed(const Contract& contract, const std::vector<Invoice>& invoices) {
    std::vector<const Invoice*> pointers;
    for (const Invoice& invoice : invoices) pointers.push_back(&invoice);
    std::vector<bool> results;
    for (const CheckResult& result : compute_checks(contract, kEnterprise, pointers)) {
        CHECK(result.computed);
        CHECK(result.check == static_cast<Check>(results.size()));
        results.push_back(result.passed);
    }
    return results;
}

using Passed = std::vector<bool>;  // parties, goods, weight, amount

}  // namespace

TEST_CASE("T4: purchase and sale have seller and buyer the other way round") {
    using enum ContractKind;
    for (const auto kind : {purchase, sales}) {
        const auto other = kind == purchase ? sales : purchase;
        CHECK(passed(contract_of(kind), {invoice_of(kind, Weight(1), Money(1))}) == Passed{true, true, true, true});
        CHECK(passed(contract_of(kind), {invoice_of(other, Weight(1), Money(1))}) == Passed{false, true, true, true});
    }
}

TEST_CASE("T4: the weight may exceed the contract's by 0.5 %, rounded down; the amount by nothing") {
    const auto kind = ContractKind::purchase;  // ⌊200 199 × 0.5 %⌋ = 1 000
    const Contract contract = contract_of(kind);
    const Invoice most = invoice_of(kind, Weight(201'199), Money(80'000'000));
    CHECK(passed(contract, {most}) == Passed{true, true, true, true});
    CHECK(passed(contract, {most, invoice_of(kind, Weight(1), Money(0))}) == Passed{true, true, false, true});
    CHECK(passed(contract, {most, invoice_of(kind, Weight(0), Money(1))}) == Passed{true, true, true, false});
}

TEST_CASE("T4: sums beyond 64 bits fail the check instead of wrapping round") {
    const auto kind = ContractKind::purchase;
    const std::vector<Invoice> many(2'100, invoice_of(kind, Weight(kMaxExactInteger), Money(kMaxExactInteger)));
    CHECK(passed(contract_of(kind), many) == Passed{true, true, false, false});
}

TEST_CASE("T4: goods agree by name, whatever tax category stands before it") {
    CHECK(goods_name("*黑色金属冶炼压延品*镀锌板 DX51D") == "镀锌板 DX51D");
    CHECK(goods_name("镀锌板 DX51D") == "镀锌板 DX51D");
    CHECK(goods_name("*镀锌板") == "*镀锌板");
    CHECK(goods_name("") == "");
    Contract contract = contract_of(ContractKind::purchase);
    contract.goods = "热轧卷";
    CHECK(passed(contract, {invoice_of(ContractKind::purchase, Weight(1), Money(1))}) ==
          Passed{true, false, true, true});
}

}  // namespace gzl::core::trade
