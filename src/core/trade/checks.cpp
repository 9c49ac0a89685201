#include "core/trade/checks.hpp"

#include <algorithm>

#include "base/rounding.hpp"

namespace gzl::core::trade {

namespace {

using Invoices = std::span<const Invoice* const>;

CheckResult computed(Check check, bool passed, std::string evidence) {
    return {.check = check, .passed = passed, .computed = true, .evidence = std::move(evidence)};
}

// The first invoice that breaks the condition is named; the whole list agrees otherwise.
template <class Agrees>
CheckResult each_agrees(Check check, Invoices invoices, Agrees agrees) {
    const auto odd = std::find_if_not(invoices.begin(), invoices.end(), [&](const Invoice* i) { return agrees(*i); });
    return odd == invoices.end() ? computed(check, true, "") : computed(check, false, (*odd)->number);
}

// Sums are wide: no list of invoices may overflow them.
template <class Value>
Wide sum(Invoices invoices, Value value) {
    Wide total = 0;
    for (const Invoice* invoice : invoices) total += value(*invoice);
    return total;
}

std::string text(Wide value) {
    return value > kMaxExactInteger ? ">" + std::to_string(kMaxExactInteger)
                                    : std::to_string(static_cast<std::int64_t>(value));
}

CheckResult weight_check(const Contract& contract, Invoices invoices) {
    const std::int64_t allowance =
        divide(multiply(contract.weight.value(), kWeightTolerance.value()), 1'000'000, Rounding::down);
    const Wide invoiced = sum(invoices, [](const Invoice& invoice) { return invoice.weight.value(); });
    const std::int64_t agreed = contract.weight.value();
    return computed(Check::weight, invoiced <= Wide{agreed} + allowance,
                    text(invoiced) + " kg / " + text(agreed) + " + " + text(allowance) + " kg");
}

CheckResult amount_check(const Contract& contract, Invoices invoices) {
    const Wide invoiced = sum(invoices, [](const Invoice& invoice) { return invoice.amount.value(); });
    return computed(Check::amount, invoiced <= contract.amount.value(),
                    text(invoiced) + " fen / " + text(contract.amount.value()) + " fen");
}

}  // namespace

std::string_view goods_name(std::string_view goods) {
    if (!goods.starts_with('*')) return goods;
    const auto end = goods.find('*', 1);
    return end == std::string_view::npos ? goods : goods.substr(end + 1);
}

std::vector<CheckResult> compute_checks(const Contract& contract, std::string_view enterprise_code, Invoices invoices) {
    const bool buys = contract.kind == ContractKind::purchase;
    const std::string_view seller = buys ? std::string_view(contract.counterparty_code) : enterprise_code;
    const std::string_view buyer = buys ? enterprise_code : std::string_view(contract.counterparty_code);
    return {each_agrees(Check::parties, invoices,
                        [&](const Invoice& i) { return i.seller_code == seller && i.buyer_code == buyer; }),
            each_agrees(Check::goods, invoices,
                        [&](const Invoice& i) { return goods_name(i.goods) == goods_name(contract.goods); }),
            weight_check(contract, invoices), amount_check(contract, invoices)};
}

}  // namespace gzl::core::trade
