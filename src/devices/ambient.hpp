// Thermometer and hygrometer (S1, R5): a mean, the day's swing and noise, in tenths of a degree or of a per cent.
#pragma once

#include "devices/noise.hpp"
#include "devices/sensor.hpp"

namespace gzl::devices {

// A reading lies within noise of mean + the day's wave.
struct AmbientModel {
    std::int64_t mean = 0;
    std::int64_t swing = 0;  // highest at 15:00 in Asia/Shanghai; below 0 for humidity, which is lowest then
    std::int64_t noise = 0;
};

class Ambient : public Sensor {
  public:
    Ambient(AmbientModel model, std::uint64_t seed) : model_(model), noise_(seed), truth_(model.mean) {}

    std::int64_t read(Instant at) override;
    std::int64_t truth() const override { return truth_; }
    void change(std::int64_t delta) override { model_.mean += delta; }

  private:
    AmbientModel model_;
    Noise noise_;
    std::int64_t truth_;
};

}  // namespace gzl::devices
