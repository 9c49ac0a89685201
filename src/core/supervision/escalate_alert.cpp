// A major risk is handed to public security, the procuratorate or a court (S5, 110).
#include "core/engine/command.hpp"
#include "core/state.hpp"
#include "core/supervision/alert_events.hpp"
#include "core/supervision/alerts.hpp"
#include "core/supervision/reasons.hpp"

namespace gzl::core::supervision {

struct EscalateAlert {
    AlertId alert;
    Authority authority = Authority::public_security;
    std::string case_number;  // empty when there is none yet
};
BOOST_DESCRIBE_STRUCT(EscalateAlert, (), (alert, authority, case_number))

Decision decide(const core::State& state, const EscalateAlert& command, const Context& context) {
    const auto alert = handled(state, context, command.alert);
    if (!alert) return tl::make_unexpected(alert.error());
    if ((*alert)->escalation) return refuse(alert_escalated);

    return events(AlertEscalated{command.alert, command.authority, command.case_number});
}

void apply(core::State& state, const AlertEscalated& event, const Context& context) {
    Alert& alert = state.supervision.alerts.edit(event.alert);
    alert.escalation = Escalation{event.authority, event.case_number, context.now};
    alert.level = DutyLevel::authority;
}

}  // namespace gzl::core::supervision

GZL_COMMAND(gzl::core::supervision::EscalateAlert)
GZL_EVENT(gzl::core::supervision::AlertEscalated)
