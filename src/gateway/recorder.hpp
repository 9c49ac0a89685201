// Puts samples into the outbox, many in one message, each on the way that its fate says.
#pragma once

#include <chrono>
#include <string>
#include <vector>

#include "gateway/outbox.hpp"
#include "gateway/plant.hpp"

namespace gzl::gateway {

class Recorder {
  public:
    struct Parts {
        Outbox* outbox = nullptr;
        evidence::PrivateKey key;
        Salt boot{};
        std::chrono::milliseconds message_interval{1'000};  // a message is made at most so long after its first sample
    };
    explicit Recorder(Parts parts) : parts_(std::move(parts)) {}

    // Durable in the outbox by the time `flush` returns; `now` is what the messages say of when they were made.
    Result<void> take(const std::vector<Sample>& samples, Instant now);
    Result<void> take(const Measurement& measurement, Instant now);
    Result<void> flush(Instant now);

    std::uint64_t messages() const { return messages_; }
    std::uint64_t readings() const { return readings_; }

  private:
    Result<void> take_apart(const Sample& sample, Instant now);
    Result<void> push(Measurement measurement, Instant now);
    Result<void> release(Instant now);
    Result<void> flush_if_due(Instant now);

    static constexpr std::size_t kMostReadings = 1'024;

    Parts parts_;
    std::vector<Measurement> waiting_;
    std::vector<Measurement> held_;
    std::optional<std::chrono::steady_clock::time_point> flushed_;
    std::uint64_t messages_ = 0;
    std::uint64_t readings_ = 0;
};

}  // namespace gzl::gateway
