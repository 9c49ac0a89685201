// Puts samples into the outbox, many in one write, each on the way that its fate says; an event at once.
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
        std::chrono::milliseconds message_interval{1'000};  // what is not an event waits so long for others
    };
    explicit Recorder(Parts parts) : parts_(parts) {}

    // Durable in the outbox by the time `flush` returns.
    Result<void> take(const std::vector<Sample>& samples);
    Result<void> take(const Measurement& measurement);
    Result<void> flush();

    std::uint64_t readings() const { return readings_; }

  private:
    Result<void> take_apart(const Sample& sample);
    Result<void> push(Measurement measurement);
    Result<void> release();
    Result<void> flush_if_due();

    Parts parts_;
    std::vector<Measurement> waiting_;
    std::vector<Measurement> held_;
    std::optional<std::chrono::steady_clock::time_point> flushed_;
    std::uint64_t readings_ = 0;
};

}  // namespace gzl::gateway
