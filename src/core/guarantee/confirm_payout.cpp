// The fund's money lies in the guarantor's sub-account (G4): the bank confirms the amount that was instructed.
#include "core/engine/command.hpp"
#include "core/guarantee/books.hpp"
#include "core/guarantee/reasons.hpp"
#include "core/guarantee/rules.hpp"
#include "core/loan/reasons.hpp"
#include "core/loan/rules.hpp"
#include "core/party/reasons.hpp"
#include "core/state.hpp"

namespace gzl::core::guarantee {

struct ConfirmPayout {
    PayoutId payout;
    Money amount;
    std::string reference;
    Date value_date;
};
BOOST_DESCRIBE_STRUCT(ConfirmPayout, (), (payout, amount, reference, value_date))

namespace {

std::string content_of(PayoutId payout, Money amount, Date value_date) {
    return loan::said({"paid out", payout.text(), std::to_string(amount.value()), value_date.text()});
}

Claim after(Claim claim, Money amount) {
    claim.paid.fund += amount;
    return claim;
}

}  // namespace

Decision decide(const core::State& state, const ConfirmPayout& command, const Context& context) {
    const Payout* payout = seen(state, context, command.payout);
    if (!payout) return refuse(payout_not_found);
    const Claim& claim = state.guarantee.claims.at(payout->claim);
    if (!party::acts_for(context, claim.bank)) return refuse(party::not_own_party);
    const std::string content = content_of(command.payout, command.amount, command.value_date);
    if (auto already = loan::answered(state, claim.bank, command.reference, content)) return std::move(*already);
    if (payout->status != PayoutStatus::instructed) return refuse(payout_not_instructed);
    if (command.amount != payout->amount) return refuse(amount_differs, "amount", payout->amount);
    if (!loan::is_value_date(command.value_date, payout->approved_at, context)) return refuse(loan::value_date_invalid);

    return with_followers(state, PayoutConfirmed{command.payout, command.reference, command.value_date}, claim,
                          after(claim, payout->amount), context.today());
}

void apply(core::State& state, const PayoutConfirmed& event, const Context&) {
    Payout& payout = state.guarantee.payouts.edit(event.payout);
    payout.status = PayoutStatus::confirmed;
    Claim& claim = state.guarantee.claims.edit(payout.claim);
    claim = after(std::move(claim), payout.amount);
    loan::keep_answer(state, claim.bank, event.reference, content_of(event.payout, payout.amount, event.value_date));
}

ledger::Transfers transfers(const core::State& state, const PayoutConfirmed& event) {
    const Payout& payout = state.guarantee.payouts.at(event.payout);
    const Claim& claim = state.guarantee.claims.at(payout.claim);
    return postings(payout.claim, claim, after(claim, payout.amount));
}

}  // namespace gzl::core::guarantee

GZL_COMMAND(gzl::core::guarantee::ConfirmPayout)
GZL_EVENT(gzl::core::guarantee::PayoutConfirmed)
