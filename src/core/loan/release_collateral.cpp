// The bank gives lots back, asked or not: they are in stock again and may leave with two signatures (W3, F6).
#include <algorithm>

#include "core/engine/command.hpp"
#include "core/loan/events.hpp"
#include "core/loan/reasons.hpp"
#include "core/loan/rules.hpp"
#include "core/party/access.hpp"
#include "core/party/reasons.hpp"
#include "core/state.hpp"
#include "core/warehouse/pledge.hpp"

namespace gzl::core::loan {

struct ReleaseCollateral {
    FacilityId facility;
    std::vector<LotId> lots;
    std::string reference;
};
BOOST_DESCRIBE_STRUCT(ReleaseCollateral, (), (facility, lots, reference))

namespace {

std::string content_of(FacilityId facility, const std::vector<LotId>& lots) {
    std::vector<std::string> parts{"released", facility.text()};
    for (const LotId lot : lots) parts.push_back(lot.text());
    return said(parts);
}

}  // namespace

Decision decide(const core::State& state, const ReleaseCollateral& command, const Context& context) {
    const Facility* facility = seen(state, context, command.facility);
    if (!facility) return refuse(facility_not_found);
    if (!party::acts_for(context, facility->bank)) return refuse(party::not_own_party);
    const std::string content = content_of(command.facility, command.lots);
    if (auto already = answered(state, facility->bank, command.reference, content)) return std::move(*already);
    if (auto refusal = not_releasable(state, *facility, command.lots, context.today()))
        return tl::make_unexpected(std::move(*refusal));

    return events(CollateralReleased{command.facility, command.lots, command.reference});
}

void apply(core::State& state, const CollateralReleased& event, const Context&) {
    Facility& facility = state.loan.facilities.edit(event.facility);
    const auto is_released = [&](LotId lot) {
        return std::find(event.lots.begin(), event.lots.end(), lot) != event.lots.end();
    };
    std::erase_if(facility.lots, is_released);
    std::erase_if(facility.release_requested, is_released);
    warehouse::release_lots(state, event.lots);
    keep_answer(state, facility.bank, event.reference, content_of(event.facility, event.lots));
}

}  // namespace gzl::core::loan

GZL_COMMAND(gzl::core::loan::ReleaseCollateral)
GZL_EVENT(gzl::core::loan::CollateralReleased)
