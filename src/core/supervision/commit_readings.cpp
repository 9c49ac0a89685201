#include "core/supervision/commit_readings.hpp"

#include "core/engine/command.hpp"
#include "core/state.hpp"
#include "core/supervision/events.hpp"
#include "core/supervision/reasons.hpp"

namespace gzl::core::supervision {

namespace {

constexpr std::int64_t kClockSkew_ms = 30'000;  // S2

bool may_send(const Gateway& gateway, const Actor& actor) {
    return actor.kind == ActorKind::machine && actor.key == gateway.key;
}

// Why the message is not the next link of the gateway's chain, or null.
const Reason* not_next(const Gateway& gateway, const CommitReadings& command) {
    if (command.sequence == gateway.last_sequence && command.sequence > 0)
        return command.message == gateway.last_message ? &already_committed : &sequence_conflict;
    if (command.sequence != gateway.last_sequence + 1) return &sequence_gap;
    return command.previous == gateway.last_message ? nullptr : &chain_broken;
}

}  // namespace

Decision decide(const core::State& state, const CommitReadings& command, const Context& context) {
    const Gateway* gateway = state.supervision.gateways.find(command.gateway);
    if (!gateway || !may_send(*gateway, context.actor)) return refuse(gateway_not_found);
    if (command.readings <= 0 || command.latest.empty()) return refuse(readings_required);
    if (command.to < command.from) return refuse(period_invalid);
    if (const Reason* reason = not_next(*gateway, command))
        return refuse(*reason, "expected", std::to_string(gateway->last_sequence + 1));

    ReadingsCommitted fact{.gateway = command.gateway,
                           .sequence = command.sequence,
                           .message = command.message,
                           .previous = command.previous,
                           .readings = command.readings,
                           .root = command.root,
                           .from = command.from,
                           .to = command.to,
                           .latest = {},
                           .clock_ahead = {}};
    for (const LatestReading& latest : command.latest) {
        const auto device = device_of(state.supervision, command.gateway, latest.device);
        if (!device) return refuse(device_not_found, "device", latest.device);
        if (latest.at - context.now > kClockSkew_ms)
            fact.clock_ahead.push_back(*device);
        else
            fact.latest.push_back({*device, latest.at, latest.value});
    }
    return events(std::move(fact));
}

void apply(core::State& state, const ReadingsCommitted& event, const Context&) {
    Gateway& gateway = state.supervision.gateways.edit(event.gateway);
    gateway.last_sequence = event.sequence;
    gateway.last_message = event.message;
    gateway.readings += event.readings;
    for (const LatestValue& latest : event.latest) {
        Device& device = state.supervision.devices.edit(latest.device);
        if (device.latest_at && latest.at < *device.latest_at) continue;  // late evidence
        device.latest = latest.value;
        device.latest_at = latest.at;
    }
}

}  // namespace gzl::core::supervision

GZL_COMMAND(gzl::core::supervision::CommitReadings)
GZL_EVENT(gzl::core::supervision::ReadingsCommitted)
