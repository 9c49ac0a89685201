// Money received on a claim: disposals of its goods, payments of the borrower, later recoveries.
#pragma once

#include "core/guarantee/rules.hpp"

namespace gzl::core::guarantee {

// The claim with one more receipt, and the position that follows.
Claim with_receipt(const core::State& state, const Claim& claim, Receipt receipt);

// Why money in these terms cannot be recorded on the claim, or nothing: neither negative nor nothing at all, a
// reference, received between the advance and today.
std::optional<Refusal> receipt_refusal(const Claim& claim, const Receipt& receipt, Date today);

// The receipt that the bank's reference already names on the claim, or null.
const Receipt* receipt_named(const Claim& claim, const std::string& reference);

// The same money, recorded before (A3).
bool says_the_same(const Receipt& a, const Receipt& b);

// G3: what is above this claim secures the other claims of the facility before it is the pledgor's surplus.
std::optional<Refusal> other_claims_first(const core::State& state, ClaimId id, const Claim& after);

}  // namespace gzl::core::guarantee
