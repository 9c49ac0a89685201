// Gateways of a warehouse: their messages, signed before anything is measured, and the posting of them.
#pragma once

#include <chrono>
#include <cstdint>
#include <functional>
#include <memory>
#include <span>
#include <string>
#include <vector>

#include "app/bench/latencies.hpp"
#include "base/result.hpp"
#include "telemetry/message.hpp"

namespace gzl::bench {

inline constexpr std::size_t kDevices =
    20;  // of a gateway: ten floor scales, four thermometers, four hygrometers, two doors
inline constexpr std::size_t kTicks = 50;  // of a message: a second each
inline constexpr std::size_t kReadingsPerMessage = kDevices * kTicks;

struct LoadGateway {
    std::string code;
    evidence::PrivateKey key;
    std::vector<std::string> messages;  // chained and signed
};
std::vector<std::string> device_codes();
// Scales with a division of 20 kg, a tick that is late by up to 3 ms.
void sign_messages(LoadGateway& gateway, std::size_t count, Instant from);

// Chains and signs messages of one gateway, one after another.
class MessageChain {
  public:
    MessageChain(std::string gateway, evidence::PrivateKey key) : gateway_(std::move(gateway)), key_(std::move(key)) {}
    std::string next(std::vector<telemetry::Reading> readings, Instant sent_at);

  private:
    const std::string gateway_;
    const evidence::PrivateKey key_;
    std::uint64_t sequence_ = 0;
    Hash previous_{};
};

// Sends one message after another, each until its receipt has come; a fault unless one came. One thread.
class MessagePoster {
  public:
    MessagePoster() = default;
    MessagePoster(const MessagePoster&) = delete;
    MessagePoster& operator=(const MessagePoster&) = delete;
    virtual ~MessagePoster() = default;
    virtual Result<SteadyClock::duration> post(const std::string& message) = 0;
};
// For a gateway's code. With `event`, what is posted goes before ordinary readings.
using MakePoster = std::function<Result<std::unique_ptr<MessagePoster>>(const std::string& gateway, bool event)>;
MakePoster http_posters(std::uint16_t port);  // of the platform
MakePoster mqtt_posters(std::uint16_t port);  // of the broker

// Some of each gateway's messages.
struct Part {
    std::size_t first = 0;
    std::size_t count = 0;
    std::span<const std::string> of(const LoadGateway& gateway) const {
        return std::span(gateway.messages).subspan(first, count);
    }
};

// One thread for each gateway, one message in flight on each.
struct PostOutcome {
    SteadyClock::duration time{};
    std::int64_t generator_cpu_us = 0;
    std::int64_t process_cpu_us = 0;
    Latencies latencies;
};
Result<PostOutcome> post_all(const std::vector<LoadGateway>& gateways, Part part, const MakePoster& make_poster);

}  // namespace gzl::bench
