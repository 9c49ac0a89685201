// The bank hands the borrower's cash margin over to the guarantor, whose claim it secures now (G3): that of the
// facility as a whole; margin of an order is the bank's to use before it demands.
#include <algorithm>

#include "core/collateral/margin_rules.hpp"
#include "core/engine/command.hpp"
#include "core/guarantee/books.hpp"
#include "core/guarantee/reasons.hpp"
#include "core/guarantee/rules.hpp"
#include "core/loan/reasons.hpp"
#include "core/loan/rules.hpp"
#include "core/state.hpp"

namespace gzl::core::guarantee {

struct ApplyCashMargin {
    ClaimId claim;
    Money amount;
    std::string reference;
    Date value_date;
};
BOOST_DESCRIBE_STRUCT(ApplyCashMargin, (), (claim, amount, reference, value_date))

namespace {

std::string content_of(ClaimId claim, Money amount, Date value_date) {
    return loan::said({"cash margin applied", claim.text(), std::to_string(amount.value()), value_date.text()});
}

Claim after(Claim claim, const CashMarginApplied& event) {
    claim.cash_margin += event.amount;
    return claim;
}

}  // namespace

Decision decide(const core::State& state, const ApplyCashMargin& command, const Context& context) {
    const auto found = claim_of(state, context, command.claim, &Claim::bank);
    if (!found) return tl::make_unexpected(found.error());
    const Claim& claim = **found;
    const std::string content = content_of(command.claim, command.amount, command.value_date);
    if (auto already = loan::answered(state, claim.bank, command.reference, content)) return std::move(*already);
    if (claim.status != ClaimStatus::advanced) return refuse(claim_not_advanced);
    if (!command.amount.is_positive()) return refuse(amount_not_positive);
    const Money most = std::min(uncovered(claim), collateral::available(state, claim.facility, {}));
    if (command.amount > most) return refuse(cash_margin_above_claim, "most", most);
    const Date today = context.today();
    if (!is_money_date(claim, command.value_date, today)) return refuse(loan::value_date_invalid);

    const CashMarginApplied fact{command.claim, command.amount, command.reference, command.value_date};
    return with_followers(state, fact, claim, after(claim, fact), today);
}

void apply(core::State& state, const CashMarginApplied& event, const Context&) {
    Claim& claim = state.guarantee.claims.edit(event.claim);
    claim = after(std::move(claim), event);
    collateral::move_margin(state, claim.facility, collateral::MarginKind::use, {}, event.amount);
    loan::keep_answer(state, claim.bank, event.reference, content_of(event.claim, event.amount, event.value_date));
}

ledger::Transfers transfers(const core::State& state, const CashMarginApplied& event) {
    const Claim& claim = state.guarantee.claims.at(event.claim);
    return postings(event.claim, claim, after(claim, event));
}

}  // namespace gzl::core::guarantee

GZL_COMMAND(gzl::core::guarantee::ApplyCashMargin)
GZL_EVENT(gzl::core::guarantee::CashMarginApplied)
