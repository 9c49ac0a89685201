// What an enterprise wants to borrow (F3). Its own word stands at once; what the operator writes down for it after a
// visit waits for its confirmation, for it is the enterprise's to show (P5).
#include "core/engine/command.hpp"
#include "core/need/reasons.hpp"
#include "core/need/rules.hpp"
#include "core/party/reasons.hpp"
#include "core/state.hpp"

namespace gzl::core::need {

struct RecordNeed : Terms {
    OrganisationId enterprise;
    std::optional<VisitId> visit;  // that brought it to light
};
BOOST_DESCRIBE_STRUCT(RecordNeed, (Terms), (enterprise, visit))

struct NeedRecorded : Terms {
    NeedId need;
    OrganisationId enterprise;
    std::optional<VisitId> visit;
    OrganisationId recorded_by;
    bool confirmed = false;
};
BOOST_DESCRIBE_STRUCT(NeedRecorded, (Terms), (need, enterprise, visit, recorded_by, confirmed))

Decision decide(const core::State& state, const RecordNeed& command, const Context& context) {
    if (!party::is_known_enterprise(state.party, context, command.enterprise)) return refuse(enterprise_not_found);
    const bool own = party::acts_for(context, command.enterprise);
    if (!own && !is_operator(state, context)) return refuse(party::not_own_party);
    if (command.visit) {
        const Visit* visit = seen(state, context, *command.visit);
        if (!visit || visit->enterprise != command.enterprise) return refuse(visit_not_found);
    }
    if (!command.amount.is_positive()) return refuse(amount_not_positive);
    if (command.tenor_days < 1 || command.tenor_days > kLongestTenorDays) return refuse(need_tenor_invalid);
    if (command.purpose.empty()) return refuse(text_required, "field", "purpose");
    if (command.wanted_by < context.today()) return refuse(party::date_past);

    return events(NeedRecorded{command, state.need.needs.next_id(), command.enterprise, command.visit,
                               context.actor.organisation, own});
}

void apply(core::State& state, const NeedRecorded& event, const Context&) {
    Need need{event, event.enterprise, event.visit, event.recorded_by, NeedStatus::recorded, {}, {}};
    if (event.confirmed) need.status = NeedStatus::confirmed;
    state.need.needs.add(event.need, std::move(need));
}

}  // namespace gzl::core::need

GZL_COMMAND(gzl::core::need::RecordNeed)
GZL_EVENT(gzl::core::need::NeedRecorded)
