// The bank has paid its share of the loss into the guarantor's sub-account, in whole or in part (G4).
#include "core/engine/command.hpp"
#include "core/guarantee/books.hpp"
#include "core/guarantee/money_move.hpp"
#include "core/loan/rules.hpp"
#include "core/state.hpp"

namespace gzl::core::guarantee {

struct ConfirmBankShare {
    ClaimId claim;
    Money amount;
    std::string reference;
    Date value_date;
};
BOOST_DESCRIBE_STRUCT(ConfirmBankShare, (), (claim, amount, reference, value_date))

namespace {

constexpr std::string_view kWhat = "bank share paid";

Money due(const Claim& claim) {
    return owed_true_up(claim).bank;
}

Claim after(Claim claim, Money amount) {
    claim.paid.bank += amount;
    return claim;
}

}  // namespace

Decision decide(const core::State& state, const ConfirmBankShare& command, const Context& context) {
    auto claim = claim_to_move(state, context, {command.claim, command.amount, command.reference, command.value_date},
                               kWhat, due);
    if (!claim) return std::move(claim.error());
    const Claim changed = after(**claim, command.amount);

    return with_followers(state, BankSharePaid{command.claim, command.amount, command.reference, command.value_date},
                          **claim, changed, context.today());
}

void apply(core::State& state, const BankSharePaid& event, const Context&) {
    Claim& claim = state.guarantee.claims.edit(event.claim);
    claim = after(std::move(claim), event.amount);
    loan::keep_answer(state, claim.bank, event.reference,
                      content_of(kWhat, {event.claim, event.amount, event.reference, event.value_date}));
}

ledger::Transfers transfers(const core::State& state, const BankSharePaid& event) {
    const Claim& claim = state.guarantee.claims.at(event.claim);
    return postings(event.claim, claim, after(claim, event.amount));
}

}  // namespace gzl::core::guarantee

GZL_COMMAND(gzl::core::guarantee::ConfirmBankShare)
GZL_EVENT(gzl::core::guarantee::BankSharePaid)
