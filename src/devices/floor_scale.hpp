// A floor scale under a pile of steel (S1): noise within its maximum permissible error, a zero that moves with the
// day's temperature, settling after a change of load, rare spikes, and the display's division.
#pragma once

#include "devices/noise.hpp"
#include "devices/sensor.hpp"

namespace gzl::devices {

enum class NoiseShape { uniform, gaussian };

// All weights in kg. A settled reading lies within noise_kg + drift_kg + division_kg / 2 of the truth; a scale that
// keeps its class has that sum ≤ MPE.
struct ScaleModel {
    std::int64_t noise_kg = 0;  // largest deviation by noise
    NoiseShape shape = NoiseShape::gaussian;
    std::int64_t drift_kg = 0;     // largest deviation of the zero over a day; highest at 15:00 in Asia/Shanghai
    std::int64_t division_kg = 1;  // the display's step, ≥ 1
    int settling_min = 3;          // samples on the way after a change of load, at least …
    int settling_max = 5;          // … and at most
    std::int64_t spike_every = 0;  // on average one sample in so many is a spike; 0: none
    std::int64_t spike_kg = 0;     // size of a spike, up or down

    // A scale with this permissible error: half of it noise, a quarter drift, an eighth of it the division.
    static ScaleModel within(std::int64_t mpe_kg);
};

class FloorScale : public Sensor {
  public:
    FloorScale(ScaleModel model, std::uint64_t seed, std::int64_t load_kg = 0);

    void load(std::int64_t delta_kg);  // put on (> 0) or taken off (< 0)
    std::int64_t read(Instant at) override;
    std::int64_t truth() const override { return load_kg_; }
    void change(std::int64_t delta_kg) override { load(delta_kg); }
    bool is_settled() const { return settling_left_ == 0; }

  private:
    std::int64_t settling();  // the load as far as the scale has got to it

    ScaleModel model_;
    Noise noise_;
    std::int64_t load_kg_;
    std::int64_t from_kg_ = 0;  // where the scale was when the load changed
    std::int64_t shown_kg_;     // where it is now, without noise
    int settling_left_ = 0;
    int settling_whole_ = 1;
};

}  // namespace gzl::devices
