#include "telemetry/rules/rule_watch.hpp"

namespace gzl::telemetry {

namespace {

constexpr std::int64_t kWarmUp_ms = 24 * std::int64_t{3'600'000};
constexpr std::size_t kWarmUpReadings = 100'000;

std::string name_of(const std::string& gateway, const std::string& device) {
    return gateway + "/" + device;
}

}  // namespace

// A rule after a restart: as it was before these readings, by what is stored of the last day.
RuleWatch::Scale RuleWatch::warmed_up(const std::string& gateway, const Reading& first,
                                      const core::supervision::ScaleContext& context) const {
    Scale scale;
    const auto stored =
        parts_.store->readings(gateway, first.device, first.at.plus_ms(-kWarmUp_ms), first.at, kWarmUpReadings);
    for (const StoredReading& each : stored) {
        if (each.reading.sequence >= first.sequence) break;
        scale.weight_step.take(each.reading.value, context);
        scale.last_sequence = each.reading.sequence;
    }
    return scale;
}

bool RuleWatch::take(const Message& message, core::GatewayId gateway) {
    for (const Reading& reading : message.content.readings) {
        const auto context = parts_.context(gateway, reading.device);
        if (!context) continue;
        const std::string name = name_of(message.content.gateway, reading.device);
        auto scale = scales_.find(name);
        if (scale == scales_.end())
            scale = scales_.emplace(name, warmed_up(message.content.gateway, reading, *context)).first;
        if (reading.sequence <= scale->second.last_sequence) continue;
        WeightStepRule next = scale->second.weight_step;
        if (!tell(next.take(reading.value, *context), reading, message.content, *context)) return false;
        scale->second = {reading.sequence, next};
    }
    return true;
}

bool RuleWatch::tell(const WeightStepRule::Outcome& outcome, const Reading& reading, const Content& content,
                     const core::supervision::ScaleContext& context) const {
    const std::string originator = name_of(content.gateway, reading.device);
    const std::string evidence = content.gateway + "/" + std::to_string(content.sequence) + "/" + reading.device + "/" +
                                 std::to_string(reading.sequence);
    if (outcome.step)
        return parts_.raise({.rule = core::supervision::AlertRule::weight_step,
                             .warehouse = context.warehouse,
                             .zone = context.zone,
                             .originator = originator,
                             .device = context.device,
                             .at = reading.at,
                             .evidence = evidence,
                             .measured = outcome.step->after_kg,
                             .expected = outcome.step->before_kg});
    if (outcome.returned)
        return parts_.clear({core::supervision::AlertRule::weight_step, originator, reading.at, evidence});
    return true;
}

}  // namespace gzl::telemetry
