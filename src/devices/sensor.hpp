// What every simulated device is: a truth, and what it says of it.
#pragma once

#include <cstdint>

#include "base/time.hpp"

namespace gzl::devices {

// One quantity as a scaled integer: kg for scales, cm for positions, tenths of a degree or of a per cent, 0 or 1 for
// switches. Deterministic: the same seed and the same calls give the same readings.
class Sensor {
  public:
    virtual ~Sensor() = default;
    // The next sample, taken at `at`. Samples are taken in order of time.
    virtual std::int64_t read(Instant at) = 0;
    // What an ideal device would have said at the last sample.
    virtual std::int64_t truth() const = 0;
    // Something was put there or taken away, in the device's unit.
    virtual void change(std::int64_t delta) = 0;
};

}  // namespace gzl::devices
