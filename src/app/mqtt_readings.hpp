// Readings by way of an MQTT broker (docs/formats/telemetry.md): the bytes of a message go to the same ingest as those
// of POST /v1/telemetry:batch, and its answer goes to the gateway's rcpt topic. The broker is told that a message was
// taken only when the ingest has answered, one message at a time: when the disk is slow, the broker holds the rest back
// and the gateways' outboxes grow. Births and deaths say who is connected (R6).
#pragma once

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>

#include "app/mqtt_options.hpp"
#include "mqtt/envelope.hpp"
#include "mqtt/topics.hpp"
#include "telemetry/ingest.hpp"

namespace gzl::app {

// A gateway's connection to the broker came up or is gone.
struct Presence {
    std::string gateway;
    bool alive = false;
    mqtt::Life life;
};

class MqttReadings {
  public:
    struct Parts {
        MqttOptions broker;
        std::string client_id;  // one connection at a time bears it
        std::function<telemetry::IngestAnswer(std::string_view body)> take;
        // Number of the message that the platform wants next; empty: no such gateway, or it cannot say now.
        std::function<std::optional<std::uint64_t>(const std::string& gateway)> next_of;
        std::function<void(const Presence&)> on_presence;
    };
    static Result<std::unique_ptr<MqttReadings>> start(Parts parts);
    ~MqttReadings() { stop(); }

    void stop();  // returns when no message is being taken any more

  private:
    explicit MqttReadings(Parts parts) : parts_(std::move(parts)) {}

    void take(std::string_view topic, std::string_view payload);
    void take_message(const mqtt::Topic& topic, std::string_view payload);
    void take_birth(const mqtt::Topic& topic, const mqtt::Life& life);
    void take_death(const mqtt::Topic& topic, const mqtt::Life& life);

    struct Gateway {
        std::optional<mqtt::Life> born;  // the newest connection
        std::optional<mqtt::Life> died;
    };

    Parts parts_;
    std::map<std::string, Gateway> gateways_;  // on the client's thread only
    std::unique_ptr<mqtt::Client> client_;
};

}  // namespace gzl::app
