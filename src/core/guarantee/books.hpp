// The books of a claim follow the claim: each of its accounts is a function of it, so a change of the claim is posted
// as the difference of the two, in either direction. That is how a corrected recovery re-derives what was distributed.
//
//   advanced          subrogated_claim    ← guarantor_margin          the guarantor has paid, and has the claim
//   cash margin       margin_deposit      → bank_funding, and
//                     guarantor_margin    ← subrogated_claim          the bank hands the borrower's cash over
//   money received    guarantor_margin    ← claim_proceeds
//   costs             claim_proceeds      ← guarantor_equity          paid by the guarantor from its own pocket
//   loss settled      claim_proceeds      → subrogated_claim          applied to the claim
//                     claim_proceeds      → surplus_due               the pledgor's
//                     …_loss              ← loss_provision            who bears what is left
//                     true_up_from_…      ← true_up_payable           the guarantor paid everything; the others owe it
//   recovery          the same, less
//   true-up paid      guarantor_margin    ← fund_balance, bank_funding; and true_up_payable → true_up_from_…
//
// All money of a claim goes through the guarantor's sub-account at the bank, so its capacity follows (G1).
#pragma once

#include "core/guarantee/state.hpp"
#include "core/ledger/transfer.hpp"

namespace gzl::core::guarantee {

// Σ amounts and costs received before the loss was settled, and since.
Received received(const Claim& claim, bool after_settlement);

// What the fund or the bank still owes the guarantor for the loss; negative: what the guarantor owes it of recoveries.
Parts owed_true_up(const Claim& claim);

// Of what the guarantor paid, what has not come back: the bank's compensation (G5).
Money compensation_of(const Claim& claim);

// The part of what the guarantor paid that nothing has been received for, before the loss is settled.
Money uncovered(const Claim& claim);

// How much more lies in the guarantor's sub-account after the change.
Money margin_change(const Claim& before, const Claim& after);

ledger::Transfers postings(ClaimId id, const Claim& before, const Claim& after);

}  // namespace gzl::core::guarantee
