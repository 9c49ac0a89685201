// The authority has given the case a number (S5).
#include "core/engine/command.hpp"
#include "core/state.hpp"
#include "core/supervision/alert_events.hpp"
#include "core/supervision/alerts.hpp"
#include "core/supervision/reasons.hpp"

namespace gzl::core::supervision {

struct RecordCaseNumber {
    AlertId alert;
    std::string case_number;
};
BOOST_DESCRIBE_STRUCT(RecordCaseNumber, (), (alert, case_number))

Decision decide(const core::State& state, const RecordCaseNumber& command, const Context& context) {
    const auto alert = handled(state, context, command.alert);
    if (!alert) return tl::make_unexpected(alert.error());
    if (command.case_number.empty()) return refuse(text_required, "field", "case_number");
    if (!(*alert)->escalation) return refuse(alert_not_escalated);

    return events(CaseNumberRecorded{command.alert, command.case_number});
}

void apply(core::State& state, const CaseNumberRecorded& event, const Context&) {
    state.supervision.alerts.edit(event.alert).escalation->case_number = event.case_number;
}

}  // namespace gzl::core::supervision

GZL_COMMAND(gzl::core::supervision::RecordCaseNumber)
GZL_EVENT(gzl::core::supervision::CaseNumberRecorded)
