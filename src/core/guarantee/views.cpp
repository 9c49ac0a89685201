#include "core/guarantee/views.hpp"

#include "core/guarantee/books.hpp"
#include "core/guarantee/rules.hpp"
#include "core/state.hpp"

namespace gzl::core::guarantee {

namespace {

std::vector<ReceiptView> receipts_of(const Claim& claim) {
    std::vector<ReceiptView> views;
    for (const Receipt& receipt : claim.receipts)
        views.push_back({.receipt = static_cast<std::int64_t>(views.size()) + 1,
                         .amount = receipt.money.amount,
                         .costs = receipt.money.costs,
                         .received_on = receipt.received_on,
                         .reference = receipt.reference,
                         .from = receipt.from,
                         .recovery = receipt.after_settlement,
                         .disposal = receipt.disposal,
                         .corrections = receipt.corrections});
    return views;
}

std::vector<PayoutView> payouts_of(const core::State& state, ClaimId id) {
    std::vector<PayoutView> views;
    for (std::uint64_t number = 1; number <= state.guarantee.payouts.size(); ++number) {
        const Payout& payout = state.guarantee.payouts.at(PayoutId(number));
        if (payout.claim == id)
            views.push_back({PayoutId(number), payout.amount, payout.status, payout.proposed_by, payout.approved_by,
                             payout.failure});
    }
    return views;
}

}  // namespace

ClaimView view_of(const core::State& state, ClaimId id, const Claim& claim) {
    const bool settled = claim.status == ClaimStatus::settled;
    const Parts owed = settled ? owed_true_up(claim) : Parts{};
    ClaimView view{.claim = id,
                   .loan = claim.loan,
                   .facility = claim.facility,
                   .enterprise = claim.enterprise,
                   .enterprise_name = state.party.organisations.at(claim.enterprise).name,
                   .bank = claim.bank,
                   .bank_name = state.party.organisations.at(claim.bank).name,
                   .guarantor = claim.guarantor,
                   .fund = claim.fund,
                   .agreement = claim.agreement,
                   .status = claim.status,
                   .demanded_at = claim.demanded_at,
                   .advance_by = claim.advance_by,
                   .late = claim.late,
                   .proposed_by = claim.proposed_by,
                   .approved_by = claim.approved_by,
                   .failure = claim.failure,
                   .advance = claim.advance,
                   .advanced_on = {},
                   .cash_margin = claim.cash_margin,
                   .receipts = receipts_of(claim),
                   .uncovered = compensation_of(claim),
                   .settled_on = {},
                   .undisposed = claim.undisposed,
                   .position = claim.position,
                   .net = claim.position.net(),
                   .true_up_from_fund = owed.fund,
                   .true_up_from_bank = owed.bank,
                   .fund_queues = settled && !claim.fund_room,
                   .surplus_due = claim.position.surplus - claim.surplus_paid,
                   .payouts = payouts_of(state, id)};
    if (is_paid(claim)) view.advanced_on = claim.advanced_on;
    if (settled) view.settled_on = claim.settled_on;
    return view;
}

}  // namespace gzl::core::guarantee
