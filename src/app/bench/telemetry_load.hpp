// Gateways of a warehouse: their messages, signed before anything is measured, and the posting of them.
#pragma once

#include <chrono>
#include <cstdint>
#include <string>
#include <vector>

#include "api/http.hpp"
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

// One thread for each gateway, one message in flight on each.
struct PostOutcome {
    SteadyClock::duration time{};
    std::int64_t generator_cpu_us = 0;
    std::int64_t process_cpu_us = 0;
    Latencies latencies;
};
Result<PostOutcome> post_all(std::vector<LoadGateway>& gateways, std::uint16_t port);

// Posts one message; a fault unless it is answered with a receipt.
class MessagePoster {
  public:
    explicit MessagePoster(std::uint16_t port);
    Result<SteadyClock::duration> post(const std::string& message);

  private:
    const std::string url_;
    api::HttpClient client_;
};

}  // namespace gzl::bench
