#include "core/collateral/goods.hpp"

#include "core/collateral/reasons.hpp"
#include "core/loan/reasons.hpp"
#include "core/loan/rules.hpp"
#include "core/party/access.hpp"
#include "core/party/reasons.hpp"
#include "core/state.hpp"
#include "core/warehouse/pledge.hpp"
#include "core/warehouse/reasons.hpp"

namespace gzl::core::collateral {

const Reason* not_pledgor(const core::State& state, const Context& context, const loan::Facility& facility) {
    if (!party::acts_for(context, facility.enterprise)) return &party::not_own_party;
    if (facility.status != loan::FacilityStatus::open) return &loan::facility_not_open;
    if (!loan::lends_on_goods(state, facility)) return &goods_not_lent_on;
    return facility.subrogated_to.is_set() ? &loan::pledge_subrogated : nullptr;
}

tl::expected<const warehouse::ControlEvidence*, const Reason*> pledgeable(const core::State& state,
                                                                          const loan::Facility& facility,
                                                                          ControlId control, Date today) {
    const warehouse::ControlEvidence* evidence = state.warehouse.controls.find(control);
    if (!evidence || evidence->enterprise != facility.enterprise || evidence->bank != facility.bank)
        return tl::make_unexpected(&warehouse::control_not_found);
    if (const Reason* reason = warehouse::not_pledgeable(state, evidence->lots, control, today))
        return tl::make_unexpected(reason);
    return evidence;
}

void take_in(core::State& state, FacilityId facility, const std::vector<LotId>& lots, ControlId control) {
    loan::Facility& pledge = state.loan.facilities.edit(facility);
    pledge.control = control;
    pledge.lots.insert(pledge.lots.end(), lots.begin(), lots.end());
    warehouse::pledge_lots(state, lots, facility);
}

void let_go(core::State& state, FacilityId facility, const std::vector<LotId>& lots) {
    loan::Facility& pledge = state.loan.facilities.edit(facility);
    pledge.lots = *loan::without(pledge.lots, lots);
    pledge.release_requested.clear();
    warehouse::release_lots(state, lots);
}

}  // namespace gzl::core::collateral
