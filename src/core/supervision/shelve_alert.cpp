// A side state: an alert that cannot be worked on now rests for some hours, for a reason that a second person accepts.
// Never one that speaks of goods gone or of a person's hand (R1, R8, R11, R12).
#include "core/engine/command.hpp"
#include "core/party/reasons.hpp"
#include "core/state.hpp"
#include "core/supervision/alerts.hpp"
#include "core/supervision/events.hpp"
#include "core/supervision/reasons.hpp"

namespace gzl::core::supervision {

struct ShelveAlert {
    AlertId alert;
    Instant until;
    std::string reason;
};
BOOST_DESCRIBE_STRUCT(ShelveAlert, (), (alert, until, reason))

namespace {

constexpr std::int64_t kLongest_ms = 8 * std::int64_t{3'600'000};

bool may_rest(AlertRule rule) {
    return rule != AlertRule::weight_step && rule != AlertRule::tamper && rule != AlertRule::single_custodian &&
           rule != AlertRule::duplicate_pledge;
}

}  // namespace

Decision decide(const core::State& state, const ShelveAlert& command, const Context& context) {
    const Alert* alert = seen(state, context, command.alert);
    if (!alert) return refuse(alert_not_found);
    if (!may_rest(alert->rule)) return refuse(never_shelved);
    if (is_over(*alert)) return refuse(alert_is_over);
    if (alert->shelving) return refuse(already_shelved);
    if (command.until <= context.now || command.until - context.now > kLongest_ms) return refuse(shelving_too_long);
    if (command.reason.empty()) return refuse(text_required, "field", "reason");

    return events(ShelvingProposed{command.alert, command.until, command.reason, actor_text(context.actor)});
}

void apply(core::State& state, const ShelvingProposed& event, const Context&) {
    state.supervision.alerts.edit(event.alert).shelving = Shelving{event.until, event.reason, event.by};
}

}  // namespace gzl::core::supervision

GZL_COMMAND(gzl::core::supervision::ShelveAlert)
GZL_EVENT(gzl::core::supervision::ShelvingProposed)
