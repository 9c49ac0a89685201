// Money that a loan takes up: how it is posted, and how it ends a loan.
#pragma once

#include "core/ledger/transfer.hpp"
#include "core/loan/account.hpp"

namespace gzl::core::loan {

// The postings of money taken up on the loan: its accounts are credited, `source` – by default the bank's cash – is
// debited; the guarantee is freed with the principal (G1). Negative amounts turn a posting round.
ledger::Transfers settlement_transfers(const core::State& state, LoanId id, const Taken& taken);
ledger::Transfers settlement_transfers(const core::State& state, LoanId id, const Taken& taken,
                                       ledger::AccountKey source);

// To be called from apply: the guarantor's money settles the loan with the bank (G3).
void settle_by_guarantor(core::State& state, LoanId id, const Taken& paid, Date value_date);

// To be called from apply: the movement's money stands in the books as taken.
void post_movement(core::State& state, LoanId id, const Movement& movement, const Taken& taken);

}  // namespace gzl::core::loan
