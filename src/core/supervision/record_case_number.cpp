// The authority's case number, when it came after the hand-over; also after the alert is closed.
#include "core/engine/command.hpp"
#include "core/state.hpp"
#include "core/supervision/alerts.hpp"
#include "core/supervision/events.hpp"
#include "core/supervision/reasons.hpp"

namespace gzl::core::supervision {

struct RecordCaseNumber {
    AlertId alert;
    std::string case_number;
};
BOOST_DESCRIBE_STRUCT(RecordCaseNumber, (), (alert, case_number))

Decision decide(const core::State& state, const RecordCaseNumber& command, const Context& context) {
    const Alert* alert = seen(state, context, command.alert);
    if (!alert) return refuse(alert_not_found);
    if (!alert->escalation) return refuse(not_escalated);
    if (alert->escalation->case_number) return refuse(case_number_known);
    if (command.case_number.empty()) return refuse(text_required, "field", "case_number");

    return events(CaseNumberRecorded{command.alert, command.case_number});
}

void apply(core::State& state, const CaseNumberRecorded& event, const Context&) {
    state.supervision.alerts.edit(event.alert).escalation->case_number = event.case_number;
}

}  // namespace gzl::core::supervision

GZL_COMMAND(gzl::core::supervision::RecordCaseNumber)
GZL_EVENT(gzl::core::supervision::CaseNumberRecorded)
