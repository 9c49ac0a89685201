#include "core/guards/posted.hpp"

namespace gzl::core::guards {

Money balance_after(const State& state, const Event& event, ledger::AccountKey key) {
    ledger::Account account = state.ledger.account(key);
    if (event.kind().transfers)
        for (const ledger::Transfer& transfer : event.kind().transfers(state, event.data())) {
            if (transfer.phase != ledger::Phase::posted && transfer.phase != ledger::Phase::post_pending) continue;
            if (transfer.debit == key) account.debits += transfer.amount;
            if (transfer.credit == key) account.credits += transfer.amount;
        }
    return ledger::balance(key.kind, account);
}

}  // namespace gzl::core::guards
