// The guarantor fixes the net loss and who bears it (G3, G4, G5). The borrower's cash margin and the goods come first;
// goods that cannot be disposed of are named with a reason, and what they bring later is a recovery.
#include "core/collateral/margin_rules.hpp"
#include "core/engine/command.hpp"
#include "core/guarantee/books.hpp"
#include "core/guarantee/fund.hpp"
#include "core/guarantee/reasons.hpp"
#include "core/guarantee/receipts.hpp"
#include "core/state.hpp"

namespace gzl::core::guarantee {

struct SettleLoss {
    ClaimId claim;
    std::optional<std::string> undisposed;  // why goods are left
};
BOOST_DESCRIBE_STRUCT(SettleLoss, (), (claim, undisposed))

namespace {

std::optional<Refusal> security_left(const core::State& state, const Claim& claim, const SettleLoss& command) {
    if (secures_bank(state, claim.facility) || !uncovered(claim).is_positive()) return std::nullopt;
    const loan::Facility& facility = state.loan.facilities.at(claim.facility);
    const Money margin = collateral::available(state, claim.facility, {});
    if (margin.is_positive()) return refuse(cash_margin_first, "margin", margin).value();
    if (!facility.lots.empty() && command.undisposed.value_or("").empty()) return Refusal{&collateral_not_disposed, {}};
    return std::nullopt;
}

// G5: none when what the fund cannot pay queues.
std::optional<Money> room_of(const core::State& state, const Claim& claim, Date today) {
    const Terms terms = terms_today(state, claim.bank, today).value_or(terms_of_claim(state, claim));
    if (terms.fund_short == party::FundShort::queues) return std::nullopt;
    return fund_room(state, {claim.fund, claim.bank, claim.enterprise}, terms, today);
}

Claim after(Claim claim, const LossSettled& event) {
    claim.status = ClaimStatus::settled;
    claim.fund_room = event.fund_room;
    claim.undisposed = event.undisposed;
    claim.position = event.position;
    return claim;
}

}  // namespace

Decision decide(const core::State& state, const SettleLoss& command, const Context& context) {
    const auto found = claim_of(state, context, command.claim, &Claim::guarantor);
    if (!found) return tl::make_unexpected(found.error());
    const Claim& claim = **found;
    if (claim.status != ClaimStatus::advanced) return refuse(claim_not_advanced);
    if (auto refusal = security_left(state, claim, command)) return tl::make_unexpected(std::move(*refusal));
    if (auto refusal = other_claims_first(state, command.claim, claim)) return tl::make_unexpected(std::move(*refusal));

    const Date today = context.today();
    LossSettled fact{.claim = command.claim,
                     .position = {},
                     .fund_room = room_of(state, claim, today),
                     .undisposed = command.undisposed.value_or("")};
    fact.position = derived_position(state, after(claim, fact));
    return events(std::move(fact));
}

void apply(core::State& state, const LossSettled& event, const Context& context) {
    Claim& claim = state.guarantee.claims.edit(event.claim);
    claim = after(std::move(claim), event);
    claim.settled_on = context.today();
    follow_subrogation(state, claim.facility);
}

ledger::Transfers transfers(const core::State& state, const LossSettled& event) {
    const Claim& claim = state.guarantee.claims.at(event.claim);
    return postings(event.claim, claim, after(claim, event));
}

}  // namespace gzl::core::guarantee

GZL_COMMAND(gzl::core::guarantee::SettleLoss)
GZL_EVENT(gzl::core::guarantee::LossSettled)
