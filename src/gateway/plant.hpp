// The simulated warehouse: its devices, and the faults of a scenario laid over what they say. The truth about each
// fault goes to a CSV file: at, device, fault, detail.
#pragma once

#include <fstream>
#include <memory>
#include <string>
#include <vector>

#include "base/time.hpp"
#include "gateway/devices.hpp"
#include "gateway/event_watch.hpp"
#include "gateway/scenario.hpp"

namespace gzl::gateway {

// What becomes of a sample on its way to the server.
enum class Fate { plain, twice, lost, held, forged };

struct Sample {
    std::string device;
    Instant at;  // by the gateway's clock, right or wrong
    std::int64_t value = 0;
    Fate fate = Fate::plain;
    std::int64_t forged_value = 0;
    bool event = false;  // must not wait behind history
};

class Plant {
  public:
    struct Options {
        std::vector<SimulatedDevice> devices;
        std::vector<FaultPlan> scenario;
        std::string truth_file;  // empty: none
        std::uint64_t seed = 1;
    };
    static Result<Plant> make(Options options);

    // Samples every device `elapsed` after the start, in order of time; `now` is the right time.
    std::vector<Sample> sample(std::chrono::milliseconds elapsed, Instant now);
    // The time by the gateway's clock, as of the last samples.
    Instant clock(Instant now) const { return now.plus_ms(clock_ahead_ms_); }

  private:
    struct Device {
        std::string code;
        std::unique_ptr<devices::Sensor> sensor;
        EventWatch events;
        std::int64_t last = 0;
    };
    enum class Phase { before, during, after };
    struct Fault {
        FaultPlan plan;
        Phase phase = Phase::before;
    };

    void move_on(Fault& each, std::chrono::milliseconds elapsed, Instant now);
    void change(const FaultPlan& plan, std::int64_t delta);
    std::optional<Sample> sample(Device& device, std::chrono::milliseconds elapsed, Instant now);
    void note(Instant now, const FaultPlan& plan, std::string_view detail);

    std::vector<Device> devices_;
    std::vector<Fault> faults_;
    std::ofstream truth_;
    std::int64_t clock_ahead_ms_ = 0;
};

}  // namespace gzl::gateway
