// Either side closes a facility on which nothing is owed, nothing pledged and no margin held; its invoices may back
// another financing (T3).
#include "core/engine/command.hpp"
#include "core/loan/events.hpp"
#include "core/loan/reasons.hpp"
#include "core/loan/rules.hpp"
#include "core/loan/service_deadlines.hpp"
#include "core/party/access.hpp"
#include "core/party/reasons.hpp"
#include "core/state.hpp"

namespace gzl::core::loan {

struct CloseFacility {
    FacilityId facility;
};
BOOST_DESCRIBE_STRUCT(CloseFacility, (), (facility))

namespace {

// The row's permission is `read`, which both sides hold; what counts is that the one may borrow, the other decide.
bool may_close(const core::State& state, const Facility& facility, const Context& context) {
    return (party::acts_for(context, facility.enterprise) &&
            party::permits(state.party, context, Permission::loan_draw)) ||
           (party::acts_for(context, facility.bank) &&
            party::permits(state.party, context, Permission::application_decide));
}

}  // namespace

Decision decide(const core::State& state, const CloseFacility& command, const Context& context) {
    const Facility* facility = seen(state, context, command.facility);
    if (!facility) return refuse(facility_not_found);
    if (!may_close(state, *facility, context)) return refuse(party::not_own_party);
    if (facility->status != FacilityStatus::open) return refuse(facility_not_open);
    if (exposure_of(*facility).is_positive()) return refuse(facility_in_use, "exposure", exposure_of(*facility));
    if (!facility->lots.empty()) return refuse(collateral_still_pledged);
    if (facility->margin.is_positive()) return refuse(margin_still_held, "margin", facility->margin);

    return events(FacilityClosed{command.facility});
}

void apply(core::State& state, const FacilityClosed& event, const Context& context) {
    Facility& facility = state.loan.facilities.edit(event.facility);
    facility.status = FacilityStatus::closed;
    release_invoices(state, facility.application);
    end_clock(state, facility.application, ClockStage::fund, ClockEnd::abandoned, context.today());
}

}  // namespace gzl::core::loan

GZL_COMMAND(gzl::core::loan::CloseFacility)
GZL_EVENT(gzl::core::loan::FacilityClosed)
