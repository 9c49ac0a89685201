#include "gateway/mqtt_transport.hpp"

#include "evidence/digest.hpp"

namespace gzl::gateway {

Result<std::unique_ptr<Transport>> MqttTransport::make(const TransportOptions& options) {
    if (!mqtt::is_topic_level(options.warehouse) || !mqtt::is_topic_level(options.gateway))
        return fault("--mqtt needs --warehouse, and codes without / + #");
    std::unique_ptr<MqttTransport> transport(new MqttTransport(options));
    MqttTransport* self = transport.get();
    auto client = mqtt::Client::prepare(
        {.url = options.mqtt,
         .client_id = options.gateway,
         .tls = options.tls,
         .subscriptions = {self->topic(mqtt::Channel::rcpt), self->topic(mqtt::Channel::cmd)},
         .on_message = [self](std::string_view topic, std::string_view payload, bool) { self->take(topic, payload); },
         .will = [self](std::uint64_t connection) { return self->life(mqtt::Channel::death, connection); },
         .on_connected =
             [self](std::uint64_t connection) {
                 {
                     const std::lock_guard lock(self->mutex_);
                     self->connection_ = connection;
                 }
                 self->client_->publish(self->life(mqtt::Channel::birth, connection));
                 self->ready_();
             },
         .on_lost =
             [self](const std::string& why) {
                 const std::lock_guard lock(self->mutex_);
                 self->trouble_ = why;
             }});
    if (!client) return tl::make_unexpected(client.error());
    self->client_ = std::move(*client);
    return transport;
}

void MqttTransport::start(std::function<void()> ready) {
    ready_ = std::move(ready);
    client_->start();
}

void MqttTransport::stop() {
    std::uint64_t connection = 0;
    {
        const std::lock_guard lock(mutex_);
        if (stopping_) return;
        stopping_ = true;
        connection = connection_;
    }
    changed_.notify_all();
    client_->publish(life(mqtt::Channel::death, connection));
    client_->stop();
}

Result<Reply> MqttTransport::post(const std::string& message, bool urgent) {
    {
        const std::lock_guard lock(mutex_);
        awaited_ = evidence::sha256(bytes_of(message));
        reply_.reset();
    }
    if (!client_->publish({topic(urgent ? mqtt::Channel::event : mqtt::Channel::data), message})) {
        const std::lock_guard lock(mutex_);
        return fault("the broker cannot be reached: " + trouble_);
    }
    std::unique_lock lock(mutex_);
    changed_.wait_for(lock, options_.patience, [this] { return reply_ || stopping_; });
    awaited_.reset();
    if (!reply_) return fault("no receipt has come by way of the broker");
    return std::move(*reply_);
}

void MqttTransport::take(std::string_view name, std::string_view payload) {
    if (name == topic(mqtt::Channel::cmd)) {
        if (mqtt::parse_resend(payload)) ready_();
        return;
    }
    auto answer = mqtt::parse_answer(payload);
    const std::lock_guard lock(mutex_);
    if (!answer || answer->of != awaited_) return;  // late, or a stranger's
    reply_ = Reply{static_cast<int>(answer->status), std::move(answer->body)};
    changed_.notify_all();
}

std::string MqttTransport::topic(mqtt::Channel channel) const {
    return mqtt::Topic{options_.warehouse, options_.gateway, channel}.text();
}

mqtt::Publication MqttTransport::life(mqtt::Channel channel, std::uint64_t connection) const {
    return {topic(channel), mqtt::to_text(mqtt::Life{options_.boot, connection}), true};
}

}  // namespace gzl::gateway
