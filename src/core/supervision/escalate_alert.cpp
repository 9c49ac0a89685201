// A major risk is handed to public security, the procuratorate or a court (S5, the 110 of 5-15-110).
#include "core/engine/command.hpp"
#include "core/state.hpp"
#include "core/supervision/alerts.hpp"
#include "core/supervision/events.hpp"
#include "core/supervision/reasons.hpp"

namespace gzl::core::supervision {

struct EscalateAlert {
    AlertId alert;
    Authority authority = Authority::public_security;
    std::optional<std::string> case_number;  // often given later: RecordCaseNumber
};
BOOST_DESCRIBE_STRUCT(EscalateAlert, (), (alert, authority, case_number))

Decision decide(const core::State& state, const EscalateAlert& command, const Context& context) {
    const Alert* alert = seen(state, context, command.alert);
    if (!alert) return refuse(alert_not_found);
    if (is_over(*alert)) return refuse(alert_is_over);
    if (alert->escalation) return refuse(already_escalated);
    if (command.case_number && command.case_number->empty()) return refuse(text_required, "field", "case_number");

    return events(AlertEscalated{command.alert, command.authority, command.case_number, actor_text(context.actor)});
}

void apply(core::State& state, const AlertEscalated& event, const Context& context) {
    Alert& alert = state.supervision.alerts.edit(event.alert);
    alert.escalation = Escalation{event.authority, event.by, context.now, event.case_number};
    alert.level = DutyLevel::authority;
}

}  // namespace gzl::core::supervision

GZL_COMMAND(gzl::core::supervision::EscalateAlert)
GZL_EVENT(gzl::core::supervision::AlertEscalated)
