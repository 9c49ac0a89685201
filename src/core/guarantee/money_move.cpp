#include "core/guarantee/money_move.hpp"

#include "core/guarantee/reasons.hpp"
#include "core/loan/reasons.hpp"
#include "core/loan/rules.hpp"
#include "core/state.hpp"

namespace gzl::core::guarantee {

namespace {

tl::unexpected<Decision> decided(Decision decision) {
    return tl::make_unexpected(std::move(decision));
}

}  // namespace

std::string content_of(std::string_view what, const MoneyMove& move) {
    return loan::said(
        {std::string(what), move.claim.text(), std::to_string(move.amount.value()), move.value_date.text()});
}

tl::expected<const Claim*, Decision> claim_to_move(const core::State& state, const Context& context,
                                                   const MoneyMove& move, std::string_view what,
                                                   Money (*due)(const Claim&)) {
    const auto found = claim_of(state, context, move.claim, &Claim::bank);
    if (!found) return decided(tl::make_unexpected(found.error()));
    const Claim& claim = **found;
    if (auto already = loan::answered(state, claim.bank, move.reference, content_of(what, move)))
        return decided(std::move(*already));
    if (claim.status != ClaimStatus::settled) return decided(refuse(claim_not_settled));
    if (!move.amount.is_positive()) return decided(refuse(amount_not_positive));
    if (const Money most = due(claim); move.amount > most) return decided(refuse(share_exceeded, "due", most));
    if (!is_money_date(claim, move.value_date, context.today())) return decided(refuse(loan::value_date_invalid));
    return &claim;
}

}  // namespace gzl::core::guarantee
