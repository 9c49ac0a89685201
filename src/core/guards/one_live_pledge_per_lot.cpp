#include <algorithm>
#include <set>

#include "core/collateral/events.hpp"
#include "core/guarantee/events.hpp"
#include "core/guards/guards.hpp"
#include "core/loan/events.hpp"
#include "core/prepayment/events.hpp"
#include "core/procurement/events.hpp"

namespace gzl::core::guards {

namespace {

// F8, F9: a facility whose goods come later opens without any.
bool opens_without_goods(const State& state, const loan::FacilityOpened& opened) {
    const loan::Application* application = state.loan.applications.find(opened.application);
    return application && !application->control && opened.lots.empty();
}

}  // namespace

// R12, L1: a lot that is pledged was free before: in stock, under no other pledge, and no other lot with its bundle
// number is pledged anywhere. What is released was pledged to that facility.
bool one_live_pledge_per_lot(const State& state, std::span<const Event> events) {
    std::set<std::string> bundles;
    const auto free = [&](LotId id) {
        const warehouse::Lot* lot = state.warehouse.lots.find(id);
        return lot && lot->status == warehouse::LotStatus::in_stock && !lot->pledged_to &&
               !state.warehouse.pledged_bundles.contains(lot->bundle) && bundles.insert(lot->bundle).second;
    };
    const auto all = [](const std::vector<LotId>& lots, auto holds) {
        return !lots.empty() && std::all_of(lots.begin(), lots.end(), holds);
    };
    const auto are_pledged = [&](const std::vector<LotId>& lots, FacilityId facility) {
        return std::all_of(lots.begin(), lots.end(), [&](LotId id) {
            const warehouse::Lot* lot = state.warehouse.lots.find(id);
            return lot && lot->pledged_to == facility;
        });
    };
    return std::all_of(events.begin(), events.end(), [&](const Event& event) {
        if (const auto* opened = event.get_if<loan::FacilityOpened>())
            return opens_without_goods(state, *opened) || all(opened->lots, free);
        if (const auto* pledged = event.get_if<prepayment::GoodsPledged>()) return all(pledged->lots, free);
        if (const auto* delivered = event.get_if<procurement::PurchaseDelivered>()) return all(delivered->lots, free);
        if (const auto* added = event.get_if<collateral::CollateralAdded>()) return all(added->lots, free);
        if (const auto* exchanged = event.get_if<collateral::GoodsExchanged>())
            return are_pledged(exchanged->out, exchanged->facility) &&
                   (exchanged->in.empty() || all(exchanged->in, free));
        if (const auto* sold = event.get_if<collateral::PledgeSold>())
            return are_pledged(sold->disposal.lots, sold->facility);
        if (const auto* released = event.get_if<loan::CollateralReleased>())
            return are_pledged(released->lots, released->facility);
        if (const auto* noticed = event.get_if<prepayment::ReleaseNoticed>())
            return are_pledged(noticed->lots, noticed->facility);
        if (const auto* taken = event.get_if<procurement::TakeConfirmed>())
            return are_pledged(taken->lots, taken->facility);
        if (const auto* disposed = event.get_if<guarantee::CollateralDisposed>())
            return are_pledged(disposed->disposal.lots, state.guarantee.claims.at(disposed->claim).facility);
        if (const auto* returned = event.get_if<guarantee::CollateralReturned>())
            return are_pledged(returned->lots, state.guarantee.claims.at(returned->claim).facility);
        return true;
    });
}

}  // namespace gzl::core::guards
