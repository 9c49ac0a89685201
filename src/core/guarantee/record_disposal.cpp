// The guarantor has turned pledged goods into money (G3): by agreement, auction or sale, never by forfeiture. The lots
// leave the pledge, the buyer's to take out with two signatures (W3). Once the loss is settled the proceeds are a
// recovery (G6).
#include <algorithm>

#include "core/engine/command.hpp"
#include "core/guarantee/books.hpp"
#include "core/guarantee/reasons.hpp"
#include "core/guarantee/receipts.hpp"
#include "core/loan/reasons.hpp"
#include "core/loan/rules.hpp"
#include "core/state.hpp"
#include "core/warehouse/pledge.hpp"
#include "core/warehouse/reasons.hpp"

namespace gzl::core::guarantee {

struct RecordDisposal {
    ClaimId claim;
    DisposalMethod method = DisposalMethod::auction;
    std::vector<LotId> lots;
    std::string buyer;
    Money proceeds;
    Money costs;
    Date received_on;
    std::string reference;  // the bank's, of the money received
};
BOOST_DESCRIBE_STRUCT(RecordDisposal, (), (claim, method, lots, buyer, proceeds, costs, received_on, reference))

namespace {

Receipt receipt_of(const Disposal& disposal, Received money, Date received_on, const std::string& reference) {
    return {.money = money,
            .received_on = received_on,
            .reference = reference,
            .from = disposal.buyer,
            .disposal = disposal};
}

// Lots in the facility's pledge, each named once, and nobody's security but the guarantor's.
std::optional<Refusal> not_disposable(const core::State& state, const Claim& claim, const std::vector<LotId>& lots) {
    if (lots.empty()) return Refusal{&warehouse::lots_required, {}};
    const loan::Facility& facility = state.loan.facilities.at(claim.facility);
    if (!loan::without(facility.lots, lots)) return Refusal{&loan::lot_not_in_facility, {}};
    if (secures_bank(state, claim.facility))
        return refuse(bank_still_secured, "drawn", facility.drawn + facility.reserved).value();
    return std::nullopt;
}

Claim after(const core::State& state, const CollateralDisposed& event) {
    return with_receipt(state, state.guarantee.claims.at(event.claim),
                        receipt_of(event.disposal, event.money, event.received_on, event.reference));
}

}  // namespace

Decision decide(const core::State& state, const RecordDisposal& command, const Context& context) {
    const auto found = claim_of(state, context, command.claim, &Claim::guarantor);
    if (!found) return tl::make_unexpected(found.error());
    const Claim& claim = **found;
    if (!is_paid(claim)) return refuse(claim_not_paid);
    if (command.method == DisposalMethod::forfeiture) return refuse(forfeiture_forbidden);
    if (command.buyer.empty()) return refuse(text_required, "field", "buyer");
    const Receipt receipt = receipt_of({command.method, command.lots, command.buyer}, {command.proceeds, command.costs},
                                       command.received_on, command.reference);
    if (const Receipt* before = receipt_named(claim, command.reference)) {
        if (says_the_same(*before, receipt)) return EventList{};
        return refuse(loan::reference_used, "reference", command.reference);
    }
    if (auto refusal = receipt_refusal(claim, receipt, context.today()))
        return tl::make_unexpected(std::move(*refusal));
    if (auto refusal = not_disposable(state, claim, command.lots)) return tl::make_unexpected(std::move(*refusal));
    const Claim changed = with_receipt(state, claim, receipt);
    if (auto refusal = other_claims_first(state, command.claim, changed))
        return tl::make_unexpected(std::move(*refusal));

    return with_followers(state,
                          CollateralDisposed{.claim = command.claim,
                                             .disposal = *receipt.disposal,
                                             .money = receipt.money,
                                             .received_on = command.received_on,
                                             .reference = command.reference,
                                             .position = changed.position},
                          claim, changed, context.today());
}

void apply(core::State& state, const CollateralDisposed& event, const Context&) {
    Claim changed = after(state, event);
    changed.position = event.position;
    loan::Facility& facility = state.loan.facilities.edit(changed.facility);
    facility.lots = *loan::without(facility.lots, event.disposal.lots);
    facility.release_requested.clear();
    warehouse::release_lots(state, event.disposal.lots);
    warehouse::sell_lots(state, event.disposal.lots, event.disposal.buyer);
    const FacilityId id = changed.facility;
    state.guarantee.claims.edit(event.claim) = std::move(changed);
    follow_subrogation(state, id);
}

ledger::Transfers transfers(const core::State& state, const CollateralDisposed& event) {
    Claim changed = after(state, event);
    changed.position = event.position;
    return postings(event.claim, state.guarantee.claims.at(event.claim), changed);
}

}  // namespace gzl::core::guarantee

GZL_COMMAND(gzl::core::guarantee::RecordDisposal)
GZL_EVENT(gzl::core::guarantee::CollateralDisposed)
