// The borrower asks the bank to give lots back (F6): what stays must cover what is owed. A later request replaces an
// earlier one that the bank has not met.
#include "core/engine/command.hpp"
#include "core/loan/events.hpp"
#include "core/loan/messages.hpp"
#include "core/loan/reasons.hpp"
#include "core/loan/rules.hpp"
#include "core/party/access.hpp"
#include "core/party/reasons.hpp"
#include "core/state.hpp"

namespace gzl::core::loan {

struct RequestRelease {
    FacilityId facility;
    std::vector<LotId> lots;
};
BOOST_DESCRIBE_STRUCT(RequestRelease, (), (facility, lots))

Decision decide(const core::State& state, const RequestRelease& command, const Context& context) {
    const Facility* facility = seen(state, context, command.facility);
    if (!facility) return refuse(facility_not_found);
    if (!party::acts_for(context, facility->enterprise)) return refuse(party::not_own_party);
    if (auto refusal = not_releasable(state, *facility, command.lots, context.today()))
        return tl::make_unexpected(std::move(*refusal));

    return events(ReleaseRequested{command.facility, command.lots});
}

void apply(core::State& state, const ReleaseRequested& event, const Context&) {
    state.loan.facilities.edit(event.facility).release_requested = event.lots;
}

Messages messages(const core::State& state, const ReleaseRequested& event, const Context&) {
    return {{state.loan.facilities.at(event.facility).bank, "/v1/releases", event.facility.text(),
             make_answer(ReleaseNotice{event.facility, event.lots})}};
}

}  // namespace gzl::core::loan

GZL_COMMAND(gzl::core::loan::RequestRelease)
GZL_EVENT(gzl::core::loan::ReleaseRequested)
