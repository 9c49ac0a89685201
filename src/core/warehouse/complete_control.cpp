// What was still to come of control evidence, or the renewal of its registration (W6). What is there is never
// rewritten; until nothing is missing the evidence carries no pledge.
#include "core/engine/command.hpp"
#include "core/party/access.hpp"
#include "core/state.hpp"
#include "core/warehouse/access.hpp"
#include "core/warehouse/events.hpp"
#include "core/warehouse/reasons.hpp"

namespace gzl::core::warehouse {

struct CompleteControl {
    ControlId control;
    std::optional<std::string> tripartite_agreement;
    std::optional<std::string> lien_waiver;
    std::optional<std::string> registration_number;
    std::optional<Date> registration_expires;  // inclusive
};
BOOST_DESCRIBE_STRUCT(CompleteControl, (),
                      (control, tripartite_agreement, lien_waiver, registration_number, registration_expires))

namespace {

const Reason* not_completable(const std::optional<std::string>& given, const std::string& there) {
    if (!given) return nullptr;
    if (given->empty()) return &text_required;
    return there.empty() ? nullptr : &evidence_present;
}

// The first registration needs number and expiry; a renewal, which may keep its number, must reach further.
const Reason* not_registrable(const CompleteControl& command, const ControlEvidence& there, Date today) {
    if (!command.registration_number && !command.registration_expires) return nullptr;
    if (command.registration_number && command.registration_number->empty()) return &text_required;
    const bool is_first = there.registration_number.empty();
    if (is_first && !command.registration_number) return &text_required;
    if (!command.registration_expires || *command.registration_expires <= today) return &registration_expired;
    return !is_first && *command.registration_expires <= there.registration_expires ? &registration_shortened : nullptr;
}

}  // namespace

Decision decide(const core::State& state, const CompleteControl& command, const Context& context) {
    const ControlEvidence* there = state.warehouse.controls.find(command.control);
    if (!there || !sees_control(state, context, *there)) return refuse(control_not_found);
    if (!party::acts_for(context, there->supervisor)) return refuse(permission_denied);
    if (!command.tripartite_agreement && !command.lien_waiver && !command.registration_number &&
        !command.registration_expires)
        return refuse(control_unchanged);
    if (const Reason* reason = not_completable(command.tripartite_agreement, there->tripartite_agreement))
        return refuse(*reason, "field", "tripartite_agreement");
    if (const Reason* reason = not_completable(command.lien_waiver, there->lien_waiver))
        return refuse(*reason, "field", "lien_waiver");
    if (const Reason* reason = not_registrable(command, *there, context.today()))
        return refuse(*reason, "field", "registration");

    return events(
        ControlCompleted{.control = command.control,
                         .tripartite_agreement = command.tripartite_agreement.value_or(there->tripartite_agreement),
                         .lien_waiver = command.lien_waiver.value_or(there->lien_waiver),
                         .registration_number = command.registration_number.value_or(there->registration_number),
                         .registration_expires = command.registration_expires.value_or(there->registration_expires)});
}

void apply(core::State& state, const ControlCompleted& event, const Context&) {
    ControlEvidence& control = state.warehouse.controls.edit(event.control);
    control.tripartite_agreement = event.tripartite_agreement;
    control.lien_waiver = event.lien_waiver;
    control.registration_number = event.registration_number;
    control.registration_expires = event.registration_expires;
}

}  // namespace gzl::core::warehouse

GZL_COMMAND(gzl::core::warehouse::CompleteControl)
GZL_EVENT(gzl::core::warehouse::ControlCompleted)
