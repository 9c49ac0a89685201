// How far a gateway's clock is from ours (S2): the median over its last messages, so that one slow message says
// nothing. A message is stamped when it is made, so those that waited in the gateway's outbox say nothing either: they
// come much faster one after another than they were made.
#pragma once

#include <cstdint>
#include <deque>
#include <optional>

#include <boost/describe.hpp>

#include "base/time.hpp"

namespace gzl::telemetry {

struct ClockSample {
    std::uint64_t sequence = 0;  // of the message
    Instant sent_at;             // the gateway's clock
    Instant received_at;         // ours
};

enum class ClockState : std::uint8_t { good, warn, wrong };
BOOST_DESCRIBE_ENUM(ClockState, good, warn, wrong)

class GatewayClock {
  public:
    static constexpr std::size_t kMessages = 60;
    static constexpr std::size_t kFewest = 10;  // with fewer messages nothing is said
    static constexpr std::int64_t kWarn_ms = 2'000;
    static constexpr std::int64_t kWrong_ms = 30'000;

    // What the newest message told of the clock.
    struct Observation {
        bool went_back = false;     // since the message before, by more than what is only worth a warning
        bool became_wrong = false;  // the median has just left what can be a clock's drift
    };

    void take(const ClockSample& sample);  // in order of sequence; one that was taken changes nothing
    std::uint64_t last_sequence() const { return last_ ? last_->sequence : 0; }
    const Observation& observation() const { return observation_; }

    std::int64_t skew_ms() const;  // ours less the gateway's, the lower of two medians; 0 while nothing is said
    ClockState state() const;

  private:
    bool waited(const ClockSample& sample) const;

    std::optional<ClockSample> last_;
    std::deque<std::int64_t> skews_ms_;
    Observation observation_;
};

}  // namespace gzl::telemetry
