// A blocking MQTT 3.1.1 connection without TLS, with nothing but what a load needs: the broker shall be measured, not a
// client library. At least once in both directions. One thread.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/result.hpp"

namespace gzl::bench {

class MqttWire {
  public:
    // A clean session with the broker on this machine.
    static Result<MqttWire> connect(std::uint16_t port, const std::string& client_id);
    MqttWire(MqttWire&& other) noexcept;
    MqttWire& operator=(MqttWire&& other) noexcept;
    ~MqttWire();

    Result<void> subscribe(const std::string& filter);
    // Goes out; its acknowledgement comes later.
    Result<void> publish(std::string_view topic, std::string_view payload, bool retained = false);

    struct Packet {
        bool is_acknowledgement = false;  // of something published; else a message, which is acknowledged already
        std::string payload;
    };
    Result<Packet> receive();  // a fault after half a minute of silence

  private:
    explicit MqttWire(int socket) : socket_(socket) {}
    struct Raw {
        std::uint8_t kind = 0;  // first byte
        std::string body;
    };
    Result<Raw> packet();
    Result<void> send(std::uint8_t kind, std::string_view head, std::string_view payload);
    Result<void> fill(std::size_t count);  // so many bytes in the buffer

    int socket_ = -1;
    std::string buffer_;
    std::size_t taken_ = 0;  // of the buffer
    std::uint16_t packet_id_ = 0;
};

}  // namespace gzl::bench
