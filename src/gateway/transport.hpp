// The way to the server: HTTP, or MQTT by way of a broker. Both carry one message and bring its answer.
#pragma once

#include <functional>
#include <memory>
#include <string>

#include "gateway/sender.hpp"
#include "mqtt/client.hpp"

namespace gzl::gateway {

struct TransportOptions {
    std::string server;     // base URL for HTTP; empty: MQTT
    std::string mqtt;       // mqtts://host:8883
    mqtt::TlsFiles tls;     // of MQTT; the certificate's common name is the gateway's code
    std::string warehouse;  // of MQTT topics
    std::string gateway;
    Salt boot{};                        // of this process
    std::chrono::seconds patience{10};  // for an answer
};

class Transport {
  public:
    virtual ~Transport() = default;
    // Blocks until the answer has come. One thread.
    virtual Result<Reply> post(const std::string& message, bool urgent) = 0;
    // Calls `ready` when there is reason to try again at once.
    virtual void start(std::function<void()> ready) = 0;
    virtual void stop() = 0;
};

Result<std::unique_ptr<Transport>> make_transport(const TransportOptions& options);

}  // namespace gzl::gateway
