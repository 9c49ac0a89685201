// One axis of a UWB tag's position in its warehouse (S1, R4), in cm. A tag is two devices, TAG.x and TAG.y, because a
// reading carries one integer (docs/formats/telemetry.md).
#pragma once

#include "devices/noise.hpp"
#include "devices/sensor.hpp"

namespace gzl::devices {

class PositionAxis : public Sensor {
  public:
    // A fix lies within error_cm of the truth, but for one in `reflection_every`, which is error_cm × 10 away.
    PositionAxis(std::int64_t at_cm, std::int64_t error_cm, std::uint64_t seed, std::int64_t reflection_every = 0)
        : at_cm_(at_cm), error_cm_(error_cm), reflection_every_(reflection_every), noise_(seed) {}

    std::int64_t read(Instant) override {
        const std::int64_t reflected = noise_.one_in(reflection_every_) ? 10 * error_cm_ : 0;
        return at_cm_ + reflected + noise_.gaussian(error_cm_);
    }
    std::int64_t truth() const override { return at_cm_; }
    void change(std::int64_t delta_cm) override { at_cm_ += delta_cm; }

  private:
    std::int64_t at_cm_;
    std::int64_t error_cm_;
    std::int64_t reflection_every_;
    Noise noise_;
};

}  // namespace gzl::devices
