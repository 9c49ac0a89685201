#include "core/guarantee/receipts.hpp"

#include <algorithm>

#include "core/guarantee/books.hpp"
#include "core/guarantee/reasons.hpp"
#include "core/loan/reasons.hpp"
#include "core/state.hpp"

namespace gzl::core::guarantee {

Claim with_receipt(const core::State& state, const Claim& claim, Receipt receipt) {
    Claim after = claim;
    receipt.after_settlement = claim.status == ClaimStatus::settled;
    after.receipts.push_back(std::move(receipt));
    after.position = derived_position(state, after);
    return after;
}

std::optional<Refusal> receipt_refusal(const Claim& claim, const Receipt& receipt, Date today) {
    const Received& money = receipt.money;
    if (money.amount < Money::zero() || money.costs < Money::zero()) return Refusal{&amount_negative, {}};
    if (money == Received{}) return Refusal{&amount_not_positive, {}};
    if (receipt.reference.empty()) return refuse(text_required, "field", "reference").value();
    if (!is_money_date(claim, receipt.received_on, today)) return Refusal{&loan::value_date_invalid, {}};
    return std::nullopt;
}

const Receipt* receipt_named(const Claim& claim, const std::string& reference) {
    const auto found = std::find_if(claim.receipts.begin(), claim.receipts.end(),
                                    [&](const Receipt& receipt) { return receipt.reference == reference; });
    return found == claim.receipts.end() ? nullptr : &*found;
}

bool says_the_same(const Receipt& a, const Receipt& b) {
    if (a.money != b.money || a.received_on != b.received_on || a.from != b.from) return false;
    if (a.disposal.has_value() != b.disposal.has_value()) return false;
    return !a.disposal || (a.disposal->method == b.disposal->method && a.disposal->lots == b.disposal->lots &&
                           a.disposal->buyer == b.disposal->buyer);
}

std::optional<Refusal> other_claims_first(const core::State& state, ClaimId id, const Claim& after) {
    const bool above = after.status == ClaimStatus::settled
                           ? after.position.surplus.is_positive()
                           : received(after, false).net() > after.advance.total() - after.cash_margin;
    const ClaimId other = above ? uncovered_neighbour(state, id) : ClaimId();
    if (!other.is_set()) return std::nullopt;
    return refuse(proceeds_secure_other_claim, "claim", other.text()).value();
}

}  // namespace gzl::core::guarantee
