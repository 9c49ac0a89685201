// The weighbridge at the gate (S1): empty, and now and then a lorry on it, which stands still long enough to be
// weighed.
#pragma once

#include "devices/floor_scale.hpp"

namespace gzl::devices {

struct TrafficModel {
    std::int64_t every_ms = 600'000;    // a lorry comes so often …
    std::int64_t stays_ms = 60'000;     // … and stays so long
    std::int64_t lightest_kg = 15'000;  // gross weights, uniform between these
    std::int64_t heaviest_kg = 49'000;
};

class Weighbridge : public Sensor {
  public:
    Weighbridge(ScaleModel scale, TrafficModel traffic, std::uint64_t seed)
        : traffic_(traffic), chance_(seed), scale_(scale, seed + 1) {}

    std::int64_t read(Instant at) override;
    std::int64_t truth() const override { return scale_.truth(); }
    void change(std::int64_t delta_kg) override { scale_.load(delta_kg); }

  private:
    TrafficModel traffic_;
    Noise chance_;
    FloorScale scale_;
    std::int64_t lorry_kg_ = 0;  // on the bridge now; 0: none
};

}  // namespace gzl::devices
