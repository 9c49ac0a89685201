// The borrower pledges more goods to an open facility (F6, F7): to draw more, or because they are asked for. They stand
// under control for its bank already (W6).
#include "core/collateral/events.hpp"
#include "core/collateral/goods.hpp"
#include "core/engine/command.hpp"
#include "core/loan/reasons.hpp"
#include "core/loan/rules.hpp"
#include "core/state.hpp"

namespace gzl::core::collateral {

struct AddCollateral {
    FacilityId facility;
    ControlId control;  // names the lots
};
BOOST_DESCRIBE_STRUCT(AddCollateral, (), (facility, control))

Decision decide(const core::State& state, const AddCollateral& command, const Context& context) {
    const loan::Facility* facility = loan::seen(state, context, command.facility);
    if (!facility) return refuse(loan::facility_not_found);
    if (const Reason* reason = not_pledgor(state, context, *facility)) return refuse(*reason);
    const auto control = pledgeable(state, *facility, command.control, context.today());
    if (!control) return refuse(*control.error());
    std::vector<LotId> all = facility->lots;
    all.insert(all.end(), (*control)->lots.begin(), (*control)->lots.end());
    const auto value = loan::value_of(state, *facility, all, context.today());
    if (!value) return refuse(loan::collateral_not_valued);

    return events(CollateralAdded{command.facility, command.control, (*control)->lots, *value});
}

void apply(core::State& state, const CollateralAdded& event, const Context&) {
    take_in(state, event.facility, event.lots, event.control);
}

}  // namespace gzl::core::collateral

GZL_COMMAND(gzl::core::collateral::AddCollateral)
GZL_EVENT(gzl::core::collateral::CollateralAdded)
