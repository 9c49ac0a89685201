#include "app/mqtt_readings.hpp"

#include <spdlog/spdlog.h>

#include "base/json.hpp"
#include "evidence/digest.hpp"

namespace gzl::app {

namespace {

// A message is canonical, so what it begins with says for whom it speaks; the broker has checked the topic's gateway
// against the certificate.
bool names_gateway(std::string_view message, const std::string& gateway) {
    std::string beginning = "{\"gateway\":";
    write_json_text(beginning, gateway);
    return message.starts_with(beginning.append(","));
}

telemetry::IngestAnswer other_gateway() {
    return {403, "application/problem+json",
            R"({"type":"urn:guanzhilian:reason:gateway_mismatch",)"
            R"("title":"The message is not of the gateway whose topic it came by","status":403})"};
}

}  // namespace

Result<std::unique_ptr<MqttReadings>> MqttReadings::start(Parts parts) {
    std::unique_ptr<MqttReadings> readings(new MqttReadings(std::move(parts)));
    MqttReadings* self = readings.get();
    mqtt::ClientOptions options{
        .url = self->parts_.broker.url,
        .client_id = self->parts_.client_id,
        .tls = self->parts_.broker.tls,
        .subscriptions = {mqtt::all_of(mqtt::Channel::birth), mqtt::all_of(mqtt::Channel::death),
                          mqtt::all_of(mqtt::Channel::event), mqtt::all_of(mqtt::Channel::data)},
        .on_message = [self](std::string_view topic, std::string_view payload, bool) { self->take(topic, payload); }};
    options.on_connected = [url = options.url](std::uint64_t) { spdlog::info("connected to {}", url); };
    options.on_lost = [url = options.url](const std::string& why) { spdlog::warn("{}: {}", url, why); };
    auto client = mqtt::Client::prepare(std::move(options));
    if (!client) return tl::make_unexpected(client.error());
    self->client_ = std::move(*client);
    self->client_->start();
    return readings;
}

void MqttReadings::stop() {
    if (client_) client_->stop();
}

void MqttReadings::take(std::string_view name, std::string_view payload) {
    const auto topic = mqtt::parse_topic(name);
    if (!topic) return;
    if (topic->channel == mqtt::Channel::data || topic->channel == mqtt::Channel::event)
        return take_message(*topic, payload);
    const auto life = mqtt::parse_life(payload);
    if (!life) return spdlog::warn("{}: not a birth or death", name);
    topic->channel == mqtt::Channel::birth ? take_birth(*topic, *life) : take_death(*topic, *life);
}

void MqttReadings::take_message(const mqtt::Topic& topic, std::string_view payload) {
    const auto answer = names_gateway(payload, topic.gateway) ? parts_.take(payload) : other_gateway();
    if (answer.status != 200) spdlog::warn("message of {}: {}", topic.gateway, answer.body);
    client_->publish({mqtt::Topic{topic.warehouse, topic.gateway, mqtt::Channel::rcpt}.text(),
                      mqtt::to_text(mqtt::Answer{static_cast<unsigned>(answer.status),
                                                 evidence::sha256(bytes_of(payload)), answer.body})});
}

// After our own restart the broker tells the last birth and the last death of every gateway, in any order.
void MqttReadings::take_birth(const mqtt::Topic& topic, const mqtt::Life& life) {
    const auto next = parts_.next_of(topic.gateway);
    if (!next) return spdlog::warn("birth of {}, which is not a gateway of the county", topic.gateway);
    Gateway& gateway = gateways_[topic.gateway];
    gateway.born = life;
    if (gateway.died == life) return parts_.on_presence({topic.gateway, false, life});
    spdlog::info("{} is connected", topic.gateway);
    parts_.on_presence({topic.gateway, true, life});
    client_->publish(
        {mqtt::Topic{topic.warehouse, topic.gateway, mqtt::Channel::cmd}.text(), mqtt::resend_text(*next)});
}

void MqttReadings::take_death(const mqtt::Topic& topic, const mqtt::Life& life) {
    Gateway& gateway = gateways_[topic.gateway];
    gateway.died = life;
    if (gateway.born != life) return;  // an older connection's, or its birth is still to be told
    spdlog::warn("{} is gone", topic.gateway);
    parts_.on_presence({topic.gateway, false, life});
}

}  // namespace gzl::app
