#include "core/reconciliation/money.hpp"

#include <algorithm>

#include "core/engine/event_members.hpp"
#include "core/state.hpp"

namespace gzl::core::reconciliation {

namespace {

// Money that lies at the bank which owns the account: a debit comes in, a credit goes out.
constexpr bool is_cash(ledger::AccountKind kind) {
    return kind == ledger::AccountKind::bank_funding || kind == ledger::AccountKind::guarantor_margin;
}

bool moves_cash(const ledger::Transfer& transfer) {
    return (is_cash(transfer.debit.kind) || is_cash(transfer.credit.kind)) &&
           (transfer.phase == ledger::Phase::posted || transfer.phase == ledger::Phase::post_pending);
}

std::map<ledger::AccountKey, Money> movements_of(const ledger::Transfers& transfers) {
    std::map<ledger::AccountKey, Money> movements;
    for (const ledger::Transfer& transfer : transfers) {
        if (!moves_cash(transfer)) continue;
        if (is_cash(transfer.debit.kind)) movements[transfer.debit] += transfer.amount;
        if (is_cash(transfer.credit.kind)) movements[transfer.credit] -= transfer.amount;
    }
    return movements;
}

}  // namespace

void note_money(core::State& state, const Event& event, const ledger::Transfers& transfers, const Context& context) {
    if (std::none_of(transfers.begin(), transfers.end(), moves_cash)) return;
    const std::string reference = reference_of(event);
    if (reference.empty()) return;
    State& own = state.reconciliation;
    for (const auto& [account, amount] : movements_of(transfers)) {
        if (amount == Money::zero()) continue;
        const MoneyKey key{OrganisationId(account.owner), reference, account.kind};
        MoneyFact& fact = own.money[key];
        fact.amount += amount;  // one reference may take several facts of one decision
        fact.value_date = value_date_of(event).value_or(context.today());
        fact.object = object_of(event);
        own.waiting.insert(key);
        if (const auto line = own.unmet.find({key.bank, reference}); line != own.unmet.end())
            own.late.insert(line->second);
    }
}

}  // namespace gzl::core::reconciliation
