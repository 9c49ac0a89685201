// The operator has been to see an enterprise (F3); what it found may lead to a financing need.
#include "core/engine/command.hpp"
#include "core/need/reasons.hpp"
#include "core/need/rules.hpp"
#include "core/party/access.hpp"
#include "core/party/reasons.hpp"
#include "core/state.hpp"

namespace gzl::core::need {

struct RecordVisit : Visit {};
BOOST_DESCRIBE_STRUCT(RecordVisit, (Visit), ())

struct EnterpriseVisited : Visit {
    VisitId visit;
};
BOOST_DESCRIBE_STRUCT(EnterpriseVisited, (Visit), (visit))

Decision decide(const core::State& state, const RecordVisit& command, const Context& context) {
    if (!party::is_known_enterprise(state.party, context, command.enterprise)) return refuse(enterprise_not_found);
    if (command.visited_on > context.today()) return refuse(party::date_future);
    if (command.visitors.empty()) return refuse(text_required, "field", "visitors");
    if (command.findings.empty()) return refuse(text_required, "field", "findings");

    return events(EnterpriseVisited{command, state.need.visits.next_id()});
}

void apply(core::State& state, const EnterpriseVisited& event, const Context&) {
    state.need.visits.add(event.visit, event);
}

}  // namespace gzl::core::need

GZL_COMMAND(gzl::core::need::RecordVisit)
GZL_EVENT(gzl::core::need::EnterpriseVisited)
