// Readings by way of an MQTT broker (docs/formats/telemetry.md): the bytes of a message go to the same queue and the
// same ingest as those of POST /v1/telemetry:batch, and its answer goes to the gateway's rcpt topic. The broker's
// acknowledgement says nothing of storage (ADR 0036), so many messages are on their way to the disk at once and share a
// transaction. What the queue does not take is answered with 503 and stays in its gateway's outbox. Births and deaths
// say who is connected (R6).
#pragma once

#include <condition_variable>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>

#include "app/mqtt_options.hpp"
#include "mqtt/envelope.hpp"
#include "mqtt/topics.hpp"
#include "telemetry/gateway_queue.hpp"
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
        // Does the work after what the gateway brought before, on a thread that may wait; false: too much is waiting.
        std::function<bool(const std::string& gateway, telemetry::Urgency, std::function<void()> work)> in_turn;
        // These are called in the gateway's turn.
        std::function<telemetry::IngestAnswer(std::string_view body)> take;
        // Number of the message that the platform wants next; empty: no such gateway, or it cannot say now.
        std::function<std::optional<std::uint64_t>(const std::string& gateway)> next_of;
        std::function<void(const Presence&)> on_presence;
    };
    static Result<std::unique_ptr<MqttReadings>> start(Parts parts);
    ~MqttReadings() { stop(); }

    // Returns when no message is being taken any more; `in_turn` must still do what it was given.
    void stop();

  private:
    explicit MqttReadings(Parts parts) : parts_(std::move(parts)) {}

    void take(std::string_view name, std::string_view payload);
    void take_message(const mqtt::Topic& topic, std::string payload);
    void take_life(const mqtt::Topic& topic, const mqtt::Life& life);
    bool in_turn(const mqtt::Topic& topic, std::function<void()> work);
    void answer(const mqtt::Topic& topic, std::string_view payload, const telemetry::IngestAnswer& answer);
    void take_birth(const mqtt::Topic& topic, const mqtt::Life& life);
    void take_death(const mqtt::Topic& topic, const mqtt::Life& life);

    struct Gateway {
        std::optional<mqtt::Life> born;  // the newest connection
        std::optional<mqtt::Life> died;
    };

    Parts parts_;
    std::mutex mutex_;
    std::condition_variable idle_;
    std::map<std::string, Gateway> gateways_;  // an entry is its gateway's turn's
    std::size_t under_way_ = 0;                // what was given to `in_turn` and is not done
    bool stopping_ = false;
    std::unique_ptr<mqtt::Client> client_;
};

}  // namespace gzl::app
