// Messages to the topics `data` and `event`, answers from `rcpt`, each found by the hash of what it answers. What the
// broker acknowledges counts for nothing. A birth goes out with each connection, and a last will lies with the broker.
#pragma once

#include <condition_variable>
#include <mutex>
#include <optional>

#include "gateway/transport.hpp"
#include "mqtt/envelope.hpp"
#include "mqtt/topics.hpp"

namespace gzl::gateway {

class MqttTransport : public Transport {
  public:
    static Result<std::unique_ptr<Transport>> make(const TransportOptions& options);
    ~MqttTransport() override { stop(); }

    Result<Reply> post(const std::string& message, bool urgent) override;
    void start(std::function<void()> ready) override;
    void stop() override;  // tells that the gateway goes

  private:
    explicit MqttTransport(const TransportOptions& options) : options_(options) {}

    std::string topic(mqtt::Channel channel) const;
    mqtt::Publication life(mqtt::Channel channel, std::uint64_t connection) const;
    void take(std::string_view name, std::string_view payload);

    const TransportOptions options_;
    std::function<void()> ready_;
    std::mutex mutex_;
    std::condition_variable changed_;
    bool stopping_ = false;
    std::uint64_t connection_ = 0;
    std::string trouble_ = "not connected yet";  // why there is no connection
    std::optional<Hash> awaited_;                // what was posted
    std::optional<Reply> reply_;
    std::unique_ptr<mqtt::Client> client_;
};

}  // namespace gzl::gateway
