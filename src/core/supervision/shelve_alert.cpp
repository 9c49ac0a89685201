// An alert is put aside for at most eight hours, with a reason and a second person; never one of R1, R8, R11, R12.
#include "core/engine/command.hpp"
#include "core/state.hpp"
#include "core/supervision/alert_events.hpp"
#include "core/supervision/alerts.hpp"
#include "core/supervision/reasons.hpp"
#include "core/supervision/rule_settings.hpp"

namespace gzl::core::supervision {

struct ShelveAlert {
    AlertId alert;
    std::string reason;
    Instant until;
};
BOOST_DESCRIBE_STRUCT(ShelveAlert, (), (alert, reason, until))

Decision decide(const core::State& state, const ShelveAlert& command, const Context& context) {
    constexpr std::int64_t kLongest_ms = std::int64_t{8} * 3'600'000;
    const auto alert = handled(state, context, command.alert);
    if (!alert) return tl::make_unexpected(alert.error());
    if (command.reason.empty()) return refuse(text_required, "field", "reason");
    if (!may_be_shelved((*alert)->rule)) return refuse(alert_not_shelvable);
    if (command.until <= context.now || command.until - context.now > kLongest_ms) return refuse(shelving_too_long);

    return events(ShelvingProposed{command.alert, {command.reason, context.actor.user, command.until}});
}

void apply(core::State& state, const ShelvingProposed& event, const Context&) {
    state.supervision.alerts.edit(event.alert).shelving = event.shelving;
}

}  // namespace gzl::core::supervision

GZL_COMMAND(gzl::core::supervision::ShelveAlert)
GZL_EVENT(gzl::core::supervision::ShelvingProposed)
