// The bank has paid the pledgor what the goods brought above the claim, out of the guarantor's sub-account (G3).
#include "core/engine/command.hpp"
#include "core/guarantee/books.hpp"
#include "core/guarantee/money_move.hpp"
#include "core/loan/rules.hpp"
#include "core/state.hpp"

namespace gzl::core::guarantee {

struct ConfirmSurplus {
    ClaimId claim;
    Money amount;
    std::string reference;
    Date value_date;
};
BOOST_DESCRIBE_STRUCT(ConfirmSurplus, (), (claim, amount, reference, value_date))

namespace {

constexpr std::string_view kWhat = "surplus paid";

Money due(const Claim& claim) {
    return claim.position.surplus - claim.surplus_paid;
}

Claim after(Claim claim, Money amount) {
    claim.surplus_paid += amount;
    return claim;
}

}  // namespace

Decision decide(const core::State& state, const ConfirmSurplus& command, const Context& context) {
    auto claim = claim_to_move(state, context, {command.claim, command.amount, command.reference, command.value_date},
                               kWhat, due);
    if (!claim) return std::move(claim.error());
    const Claim changed = after(**claim, command.amount);
    if (auto refusal = margin_refusal(state, **claim, changed)) return tl::make_unexpected(std::move(*refusal));

    return with_followers(state, SurplusPaid{command.claim, command.amount, command.reference, command.value_date},
                          **claim, changed, context.today());
}

void apply(core::State& state, const SurplusPaid& event, const Context&) {
    Claim& claim = state.guarantee.claims.edit(event.claim);
    claim = after(std::move(claim), event.amount);
    loan::keep_answer(state, claim.bank, event.reference,
                      content_of(kWhat, {event.claim, event.amount, event.reference, event.value_date}));
}

ledger::Transfers transfers(const core::State& state, const SurplusPaid& event) {
    const Claim& claim = state.guarantee.claims.at(event.claim);
    return postings(event.claim, claim, after(claim, event.amount));
}

}  // namespace gzl::core::guarantee

GZL_COMMAND(gzl::core::guarantee::ConfirmSurplus)
GZL_EVENT(gzl::core::guarantee::SurplusPaid)
