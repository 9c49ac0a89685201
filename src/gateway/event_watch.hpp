// Which samples must not wait behind the history of an outage: a door or a case that opens or shuts, goods that leave a
// scale, a tag that moves. What these rules miss is history and still reaches the platform's rules.
#pragma once

#include <cstdint>
#include <optional>

#include "gateway/devices.hpp"

namespace gzl::gateway {

class EventWatch {
  public:
    // `error` as of SimulatedDevice, in the device's unit.
    EventWatch(DeviceModel model, std::int64_t error) : model_(model), error_(error) {}

    // One sample after another. True from a change of more than three errors until kCalm samples have been as calm as
    // they were before: what settles belongs to the event.
    bool take(std::int64_t value);

    static constexpr int kCalm = 5;

  private:
    DeviceModel model_;
    std::int64_t error_;
    std::optional<std::int64_t> calm_;  // the value before the event; the last one that began to be calm after it
    bool during_ = false;
    int calm_samples_ = 0;
};

}  // namespace gzl::gateway
