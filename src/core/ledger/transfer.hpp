// Double entry (A1): money and reservations move only as transfers between two typed accounts, so every posting
// balances by construction. A transfer is posted at once, or in two phases: pending, then posted or voided in full.
#pragma once

#include <cstdint>
#include <vector>

#include <boost/describe.hpp>

#include "base/quantity.hpp"

namespace gzl::core::ledger {

enum class AccountKind : std::uint8_t {
    bank_funding,         // credit; owner bank: what the bank has paid out less what came back
    loan_principal,       // debit, never negative; owner loan
    interest_income,      // credit; owner bank
    refund_due,           // credit, never negative; owner loan: money confirmed above the payoff (L4)
    guarantor_margin,     // debit, never negative; owner bank: the guarantor's margin in the bank's sub-account (G1)
    guarantor_equity,     // credit; owner guarantor
    fund_balance,         // debit, never negative; owner government fund
    fund_equity,          // credit; owner government fund
    guarantee_limit,      // memorandum, debit; owner bank: margin × multiple
    guarantee_capacity,   // memorandum, credit; owner bank: limit less in force; negative: nothing may be drawn (G1)
    guarantee_in_force,   // memorandum, credit, never negative; owner bank
    clearing,             // free sign; owner any: settlement between members, and the ledger's own benchmarks
    penalty_income,       // credit; owner bank: penalty interest received (L5)
    cost_receivable,      // debit, never negative; owner loan: costs of realising the claim, owed by the borrower (L4)
    margin_deposit,       // credit, never negative; owner facility: the borrower's cash margin with the bank (F6, F8)
    loan_loss,            // debit; owner bank: principal written off
    recovery_income,      // credit, never negative; owner bank: received after a write-off
    interest_receivable,  // accrual, debit; owner bank: interest and penalty earned, not received
    interest_accrued,     // accrual, credit; owner bank: the other side of it
    subrogated_claim,     // debit, never negative; owner claim: what the guarantor, having paid, has from the borrower
    claim_proceeds,       // credit; owner claim: money received on it after costs, not yet applied (G3)
    surplus_due,          // credit; owner claim: of the proceeds, what belongs to the pledgor
    loss_provision,       // credit, never negative; owner claim: the part of the claim that counts as lost, net (G7)
    fund_loss,            // debit, never negative; owner claim: of it, borne by the fund (G4, G6)
    bank_loss,            // debit, never negative; owner claim: … by the bank
    guarantor_loss,       // debit, never negative; owner claim: … by the guarantor
    true_up_from_fund,    // debit; owner claim: what the fund still owes the guarantor for it; negative: the reverse
    true_up_from_bank,    // debit; owner claim: what the bank still owes the guarantor for it; negative: the reverse
    true_up_payable,      // credit; owner fund or bank: the other side of both, over all claims
};
BOOST_DESCRIBE_ENUM(AccountKind, bank_funding, loan_principal, interest_income, refund_due, guarantor_margin,
                    guarantor_equity, fund_balance, fund_equity, guarantee_limit, guarantee_capacity,
                    guarantee_in_force, clearing, penalty_income, cost_receivable, margin_deposit, loan_loss,
                    recovery_income, interest_receivable, interest_accrued, subrogated_claim, claim_proceeds,
                    surplus_due, loss_provision, fund_loss, bank_loss, guarantor_loss, true_up_from_fund,
                    true_up_from_bank, true_up_payable)

struct AccountKey {
    AccountKind kind = AccountKind::clearing;
    std::uint64_t owner = 0;  // number of the owner's identifier
    friend auto operator<=>(const AccountKey&, const AccountKey&) = default;
};
BOOST_DESCRIBE_STRUCT(AccountKey, (), (kind, owner))

enum class Phase : std::uint8_t { posted, pending, post_pending, void_pending };
BOOST_DESCRIBE_ENUM(Phase, posted, pending, post_pending, void_pending)

struct Transfer {
    AccountKey debit;
    AccountKey credit;
    Money amount;
    Phase phase = Phase::posted;
    std::uint64_t reservation = 0;  // of the two-phase ones: the number that ties the second phase to the first
    friend bool operator==(const Transfer&, const Transfer&) = default;
};
BOOST_DESCRIBE_STRUCT(Transfer, (), (debit, credit, amount, phase, reservation))

using Transfers = std::vector<Transfer>;

}  // namespace gzl::core::ledger
