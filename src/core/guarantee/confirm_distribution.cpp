// The bank has moved the fund's or its own part of recoveries out of the guarantor's sub-account (G6).
#include "core/engine/command.hpp"
#include "core/guarantee/books.hpp"
#include "core/guarantee/money_move.hpp"
#include "core/loan/rules.hpp"
#include "core/state.hpp"

namespace gzl::core::guarantee {

struct ConfirmDistribution {
    ClaimId claim;
    Beneficiary to = Beneficiary::fund;
    Money amount;
    std::string reference;
    Date value_date;
};
BOOST_DESCRIBE_STRUCT(ConfirmDistribution, (), (claim, to, amount, reference, value_date))

namespace {

std::string_view what(Beneficiary to) {
    return to == Beneficiary::fund ? "distributed to the fund" : "distributed to the bank";
}

Money due_to_fund(const Claim& claim) {
    return Money::zero() - owed_true_up(claim).fund;
}
Money due_to_bank(const Claim& claim) {
    return Money::zero() - owed_true_up(claim).bank;
}

Claim after(Claim claim, Beneficiary to, Money amount) {
    (to == Beneficiary::fund ? claim.paid.fund : claim.paid.bank) -= amount;
    return claim;
}

}  // namespace

Decision decide(const core::State& state, const ConfirmDistribution& command, const Context& context) {
    auto claim = claim_to_move(state, context, {command.claim, command.amount, command.reference, command.value_date},
                               what(command.to), command.to == Beneficiary::fund ? due_to_fund : due_to_bank);
    if (!claim) return std::move(claim.error());
    const Claim changed = after(**claim, command.to, command.amount);
    if (auto refusal = margin_refusal(state, **claim, changed)) return tl::make_unexpected(std::move(*refusal));

    return with_followers(state,
                          DistributionPaid{.claim = command.claim,
                                           .to = command.to,
                                           .amount = command.amount,
                                           .reference = command.reference,
                                           .value_date = command.value_date},
                          **claim, changed, context.today());
}

void apply(core::State& state, const DistributionPaid& event, const Context&) {
    Claim& claim = state.guarantee.claims.edit(event.claim);
    claim = after(std::move(claim), event.to, event.amount);
    loan::keep_answer(state, claim.bank, event.reference,
                      content_of(what(event.to), {event.claim, event.amount, event.reference, event.value_date}));
}

ledger::Transfers transfers(const core::State& state, const DistributionPaid& event) {
    const Claim& claim = state.guarantee.claims.at(event.claim);
    return postings(event.claim, claim, after(claim, event.to, event.amount));
}

}  // namespace gzl::core::guarantee

GZL_COMMAND(gzl::core::guarantee::ConfirmDistribution)
GZL_EVENT(gzl::core::guarantee::DistributionPaid)
