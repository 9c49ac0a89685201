#include "telemetry/ingest.hpp"

#include <algorithm>
#include <map>

#include "base/json.hpp"

namespace gzl::telemetry {

namespace {

std::string problem_text(int status, std::string_view type, std::string_view title) {
    std::string text = "{\"type\":\"urn:guanzhilian:reason:";
    text.append(type).append("\",\"title\":");
    write_json_text(text, title);
    return text.append(",\"status\":").append(std::to_string(status)).append("}");
}

std::string this_message(const Content& content) {
    return content.gateway + "/" + std::to_string(content.sequence);
}

std::string other_message(const Message& message) {
    return this_message(message.content) + "/" + to_hex(message.hash);
}

}  // namespace

core::supervision::CommitReadings commitment_of(const Message& message, core::GatewayId gateway, const BatchKey& key) {
    const Content& content = message.content;
    core::supervision::CommitReadings command{.gateway = gateway,
                                              .sequence = content.sequence,
                                              .message = message.hash,
                                              .previous = content.previous,
                                              .readings = static_cast<std::int64_t>(content.readings.size()),
                                              .root = batch_tree(key, message).root(),
                                              .from = content.readings.front().at,
                                              .to = content.readings.front().at,
                                              .latest = {}};
    std::map<std::string_view, const Reading*> latest;
    for (const Reading& reading : content.readings) {
        command.from = std::min(command.from, reading.at);
        command.to = std::max(command.to, reading.at);
        const Reading*& kept = latest[reading.device];
        if (!kept || kept->at <= reading.at) kept = &reading;
    }
    for (const auto& [device, reading] : latest)
        command.latest.push_back({std::string(device), reading->at, reading->value});
    return command;
}

IngestAnswer Ingest::take(std::string_view body) const {
    const auto message = parse_message(body);
    if (!message) return problem(400, "malformed_message", message.error().message);
    const auto gateway = parts_.resolve(message->content.gateway);
    const bool is_signed = gateway && message->is_signed_by(gateway->key);
    if (gateway && !is_signed)
        tell(gateway->gateway, message->content.gateway, Tamper::signature_invalid, other_message(*message));
    // One answer for both, so that a stranger learns nothing about which gateways exist.
    if (!is_signed)
        return problem(401, "signature_invalid", "The gateway is unknown or the signature is not its key's");
    return take(*message, *gateway);
}

IngestAnswer Ingest::take(const Message& message, const GatewayEntry& gateway) const {
    const Content& content = message.content;
    const Instant now = parts_.clock->now();
    if (content.sequence <= gateway.last_sequence) {
        const auto known = content.sequence == gateway.last_sequence
                               ? std::optional(gateway.last_message)
                               : parts_.store->message_hash(content.gateway, content.sequence);
        if (known == message.hash)
            return content.sequence == gateway.last_sequence ? evaluated(message, gateway.gateway) : receipt(message);
        if (!known)
            return out_of_order("sequence_gap", "That message is no longer at hand; go on from the receipt", gateway,
                                content.gateway);
        if (auto kept = parts_.store->keep_conflict(message, now); !kept)
            return problem(503, "unavailable", "The readings cannot be stored now");
        tell(gateway.gateway, content.gateway, Tamper::sequence_conflict, other_message(message));
        return out_of_order("sequence_conflict", "Another message with this sequence is committed", gateway,
                            content.gateway);
    }
    if (content.sequence != gateway.last_sequence + 1)
        return out_of_order("sequence_gap", "Messages are missing; resend from the receipt", gateway, content.gateway);
    if (content.previous != gateway.last_message)
        return out_of_order("chain_broken", "The message does not name the one before it", gateway, content.gateway);

    const auto key = parts_.store->put(message, now);
    if (!key) return problem(503, "unavailable", "The readings cannot be stored now");
    return conclude(message, gateway, parts_.commit(commitment_of(message, gateway.gateway, *key), gateway.actor));
}

IngestAnswer Ingest::conclude(const Message& message, const GatewayEntry& gateway,
                              const node::CommandOutcome& outcome) const {
    if (std::holds_alternative<node::Accepted>(outcome)) return evaluated(message, gateway.gateway);
    const auto* refusal = std::get_if<core::Refusal>(&outcome);
    if (!refusal) return problem(503, "unavailable", "The platform cannot commit the readings now");
    const std::string_view reason = refusal->reason->name;
    if (reason == "already_committed") return evaluated(message, gateway.gateway);
    if (reason == "sequence_gap" || reason == "sequence_conflict" || reason == "chain_broken") {
        // The gateway went on between the look-up and the commit.
        const auto now = parts_.resolve(message.content.gateway);
        return out_of_order(reason, refusal->reason->en, now ? *now : gateway, message.content.gateway);
    }
    const int status = refusal->reason->kind == core::RefusalClass::forbidden ? 401 : 422;
    return problem(status, reason, refusal->reason->en);
}

// The receipt comes after the rules: a message whose evaluation a crash has cut off is sent again.
IngestAnswer Ingest::evaluated(const Message& message, core::GatewayId gateway) const {
    watch_clock(message, gateway);
    if (parts_.evaluate && !parts_.evaluate(message, gateway))
        return problem(503, "unavailable", "The rules cannot be evaluated now");
    return receipt(message);
}

GatewayClock& Ingest::clock(const std::string& gateway) const {
    const auto [found, is_new] = clocks_.try_emplace(gateway);
    if (is_new)
        for (const ClockSample& sample : parts_.store->clock_samples(gateway, GatewayClock::kMessages))
            found->second.take(sample);
    return found->second;
}

Ingest::Clock Ingest::clock_of(const std::string& gateway) const {
    const std::lock_guard lock(clocks_mutex_);
    const GatewayClock& known = clock(gateway);
    return {known.skew_ms(), known.state()};
}

void Ingest::watch_clock(const Message& message, core::GatewayId gateway) const {
    const Content& content = message.content;
    GatewayClock::Observation seen;
    {
        const std::lock_guard lock(clocks_mutex_);
        GatewayClock& known = clock(content.gateway);
        known.take({content.sequence, content.sent_at, parts_.clock->now()});
        if (known.last_sequence() == content.sequence) seen = known.observation();
    }
    if (seen.became_wrong) tell(gateway, content.gateway, Tamper::clock_wrong, this_message(content));
    if (seen.went_back) tell(gateway, content.gateway, Tamper::clock_back, this_message(content));
}

void Ingest::tell(core::GatewayId gateway, const std::string& code, Tamper what, const std::string& evidence) const {
    if (parts_.tamper) parts_.tamper(gateway, code, what, evidence);
}

IngestAnswer Ingest::receipt(const Message& message) const {
    return {200, "application/json",
            signed_receipt({message.content.gateway, message.content.sequence, message.hash}, parts_.receipt_key)};
}

IngestAnswer Ingest::problem(int status, std::string_view type, std::string_view detail) const {
    return {status, "application/problem+json", problem_text(status, type, detail)};
}

IngestAnswer Ingest::out_of_order(std::string_view type, std::string_view detail, const GatewayEntry& gateway,
                                  const std::string& code) const {
    std::string text = problem_text(409, type, detail);
    text.pop_back();
    text.append(",\"receipt\":")
        .append(signed_receipt({code, gateway.last_sequence, gateway.last_message}, parts_.receipt_key))
        .append("}");
    return {409, "application/problem+json", std::move(text)};
}

}  // namespace gzl::telemetry
