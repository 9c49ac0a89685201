#include "core/supervision/consequences.hpp"

#include <algorithm>
#include <array>

#include "core/engine/event_members.hpp"
#include "core/state.hpp"
#include "core/warehouse/events.hpp"
#include "core/warehouse/reasons.hpp"

namespace gzl::core::supervision {

namespace {

constexpr std::array kNoSecondCustodian{&warehouse::same_custodian, &warehouse::same_device,
                                        &warehouse::signature_too_late, &warehouse::custodian_not_on_duty};

// The objects that a command names.
struct Named {
    OrderId order{};
    HandoverId handover{};
    ControlId control{};
    ApplicationId application{};
};

Named named_in(const Type& type, const void* command) {
    Named named;
    for_each_id(type, command, &named, [](void* raw, std::string_view prefix, std::uint64_t number) {
        auto& found = *static_cast<Named*>(raw);
        if (prefix == OrderId::kPrefix) found.order = OrderId(number);
        if (prefix == HandoverId::kPrefix) found.handover = HandoverId(number);
        if (prefix == ControlId::kPrefix) found.control = ControlId(number);
        if (prefix == ApplicationId::kPrefix) found.application = ApplicationId(number);
    });
    return named;
}

// The same attempt once more has the same name, so that a person who tries and tries is one alert.
std::string attempt(const Context& context, const Reason& reason, const std::string& object) {
    return actor_text(context.actor) + "/" + std::string(reason.name) + "/" + object;
}

std::optional<RaiseAlert> single_custodian(const core::State& state, const Named& named, const Context& context,
                                           const Reason& reason) {
    RaiseAlert alert;
    alert.rule = AlertRule::single_custodian;
    if (const auto* order = state.warehouse.orders.find(named.order)) {
        alert.warehouse = order->warehouse;
        alert.originator = named.order.text();
        std::copy_if(order->lots.begin(), order->lots.end(), std::back_inserter(alert.lots),
                     [&](LotId lot) { return state.warehouse.lots.at(lot).status == warehouse::LotStatus::pledged; });
    } else if (const auto* handover = state.warehouse.handovers.find(named.handover)) {
        alert.warehouse = handover->warehouse;
        alert.originator = named.handover.text();
    } else {
        return std::nullopt;
    }
    alert.at = context.now;
    alert.evidence = attempt(context, reason, alert.originator);
    return alert;
}

std::vector<LotId> lots_of(const core::State& state, const Named& named) {
    ControlId control = named.control;
    if (const auto* application = state.loan.applications.find(named.application); application && application->control)
        control = *application->control;
    const auto* evidence = state.warehouse.controls.find(control);
    return evidence ? evidence->lots : std::vector<LotId>();
}

// Both lots concerned: until people have looked, nobody knows which of them is real.
std::optional<RaiseAlert> duplicate_pledge(const core::State& state, const Named& named, const Context& context) {
    for (const LotId id : lots_of(state, named)) {
        const warehouse::Lot& lot = state.warehouse.lots.at(id);
        const auto pledged = state.warehouse.pledged_bundles.find(lot.bundle);
        if (pledged == state.warehouse.pledged_bundles.end() || pledged->second == id) continue;
        return RaiseAlert{.rule = AlertRule::duplicate_pledge,
                          .warehouse = lot.warehouse,
                          .zone = {},
                          .originator = lot.bundle,
                          .lots = {pledged->second, id},
                          .at = context.now,
                          .evidence = actor_text(context.actor) + "/" + id.text()};
    }
    return std::nullopt;
}

}  // namespace

std::optional<RaiseAlert> alert_of(const core::State& state, const Type& type, const void* command,
                                   const Context& context, const Refusal& refusal) {
    const bool is_custody =
        std::find(kNoSecondCustodian.begin(), kNoSecondCustodian.end(), refusal.reason) != kNoSecondCustodian.end();
    if (!is_custody && refusal.reason != &warehouse::bundle_pledged_elsewhere) return std::nullopt;
    const Named named = named_in(type, command);
    return is_custody ? single_custodian(state, named, context, *refusal.reason)
                      : duplicate_pledge(state, named, context);
}

std::optional<RaiseAlert> alert_of(const core::State& state, const Event& event, const Context& context) {
    const auto* duplicated = event.get_if<warehouse::BundleDuplicated>();
    if (!duplicated) return std::nullopt;
    return RaiseAlert{.rule = AlertRule::duplicate_bundle,
                      .warehouse = state.warehouse.lots.at(duplicated->lot).warehouse,
                      .zone = {},
                      .originator = duplicated->bundle,
                      .at = context.now,
                      .evidence = duplicated->lot.text()};
}

}  // namespace gzl::core::supervision
