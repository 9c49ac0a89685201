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

telemetry::IngestAnswer queue_is_full() {
    return {503, "application/problem+json",
            R"({"type":"urn:guanzhilian:reason:unavailable",)"
            R"("title":"Too many messages are waiting; keep this one and send it again","status":503})"};
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
    {
        std::unique_lock lock(mutex_);
        stopping_ = true;
        idle_.wait(lock, [this] { return under_way_ == 0; });
    }
    if (client_) client_->stop();
}

void MqttReadings::take(std::string_view name, std::string_view payload) {
    const auto topic = mqtt::parse_topic(name);
    if (!topic) return;
    if (topic->channel == mqtt::Channel::data || topic->channel == mqtt::Channel::event)
        return take_message(*topic, std::string(payload));
    const auto life = mqtt::parse_life(payload);
    if (!life) return spdlog::warn("{}: not a birth or death", name);
    take_life(*topic, *life);
}

void MqttReadings::take_message(const mqtt::Topic& topic, std::string payload) {
    if (!names_gateway(payload, topic.gateway)) return answer(topic, payload, other_gateway());
    const auto shared = std::make_shared<const std::string>(std::move(payload));
    if (!in_turn(topic, [this, topic, shared] { answer(topic, *shared, parts_.take(*shared)); }))
        answer(topic, *shared, queue_is_full());
}

// A death is the last word only behind the messages that came before it.
void MqttReadings::take_life(const mqtt::Topic& topic, const mqtt::Life& life) {
    const auto work = [this, topic, life] {
        topic.channel == mqtt::Channel::birth ? take_birth(topic, life) : take_death(topic, life);
    };
    if (!in_turn(topic, work)) work();
}

bool MqttReadings::in_turn(const mqtt::Topic& topic, std::function<void()> work) {
    {
        const std::lock_guard lock(mutex_);
        if (stopping_) return true;
        ++under_way_;
    }
    // Counted until the work is done, or thrown away with the queue.
    const std::shared_ptr<void> done(nullptr, [this](void*) {
        const std::lock_guard lock(mutex_);
        if (--under_way_ == 0) idle_.notify_all();
    });
    const bool is_history = topic.channel == mqtt::Channel::data;
    return parts_.in_turn(topic.gateway, is_history ? telemetry::Urgency::history : telemetry::Urgency::event,
                          [work = std::move(work), done] { work(); });
}

void MqttReadings::answer(const mqtt::Topic& topic, std::string_view payload, const telemetry::IngestAnswer& answer) {
    if (answer.status != 200) spdlog::warn("message of {}: {}", topic.gateway, answer.body);
    client_->publish({mqtt::Topic{topic.warehouse, topic.gateway, mqtt::Channel::rcpt}.text(),
                      mqtt::to_text(mqtt::Answer{static_cast<unsigned>(answer.status),
                                                 evidence::sha256(bytes_of(payload)), answer.body})});
}

// After our own restart the broker tells the last birth and the last death of every gateway, in any order.
void MqttReadings::take_birth(const mqtt::Topic& topic, const mqtt::Life& life) {
    const auto next = parts_.next_of(topic.gateway);
    if (!next) return spdlog::warn("birth of {}, which is not a gateway of the county", topic.gateway);
    bool is_dead = false;
    {
        const std::lock_guard lock(mutex_);
        Gateway& gateway = gateways_[topic.gateway];
        gateway.born = life;
        is_dead = gateway.died == life;
    }
    if (is_dead) return parts_.on_presence({topic.gateway, false, life});
    spdlog::info("{} is connected", topic.gateway);
    parts_.on_presence({topic.gateway, true, life});
    client_->publish(
        {mqtt::Topic{topic.warehouse, topic.gateway, mqtt::Channel::cmd}.text(), mqtt::resend_text(*next)});
}

void MqttReadings::take_death(const mqtt::Topic& topic, const mqtt::Life& life) {
    {
        const std::lock_guard lock(mutex_);
        Gateway& gateway = gateways_[topic.gateway];
        gateway.died = life;
        if (gateway.born != life) return;  // an older connection's, or its birth is still to be told
    }
    spdlog::warn("{} is gone", topic.gateway);
    parts_.on_presence({topic.gateway, false, life});
}

}  // namespace gzl::app
