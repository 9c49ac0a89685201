// Settlement between two members' clearing accounts (A1).
#include "core/engine/command.hpp"
#include "core/ledger/events.hpp"
#include "core/ledger/reasons.hpp"
#include "core/state.hpp"

namespace gzl::core::ledger {

struct PostTransfer {
    OrganisationId debit;
    OrganisationId credit;
    Money amount;
};
BOOST_DESCRIBE_STRUCT(PostTransfer, (), (debit, credit, amount))

Decision decide(const core::State& state, const PostTransfer& command, const Context&) {
    if (!state.party.organisations.find(command.debit)) return refuse(member_not_found);
    if (!state.party.organisations.find(command.credit)) return refuse(member_not_found);
    if (command.debit == command.credit) return refuse(same_account);
    if (!command.amount.is_positive()) return refuse(amount_not_positive);

    return events(TransferPosted{command.debit, command.credit, command.amount});
}

void apply(core::State&, const TransferPosted&, const Context&) {}

Transfers transfers(const core::State&, const TransferPosted& event) {
    return {{.debit = {AccountKind::clearing, event.debit.number()},
             .credit = {AccountKind::clearing, event.credit.number()},
             .amount = event.amount}};
}

}  // namespace gzl::core::ledger

GZL_COMMAND(gzl::core::ledger::PostTransfer)
GZL_EVENT(gzl::core::ledger::TransferPosted)
