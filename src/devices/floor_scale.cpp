#include "devices/floor_scale.hpp"

#include <algorithm>

#include "devices/day_wave.hpp"

namespace gzl::devices {

ScaleModel ScaleModel::within(std::int64_t mpe_kg) {
    return {.noise_kg = mpe_kg / 2, .drift_kg = mpe_kg / 4, .division_kg = std::max<std::int64_t>(1, mpe_kg / 8)};
}

FloorScale::FloorScale(ScaleModel model, std::uint64_t seed, std::int64_t load_kg)
    : model_(model), noise_(seed), load_kg_(load_kg), shown_kg_(load_kg) {}

void FloorScale::load(std::int64_t delta_kg) {
    load_kg_ += delta_kg;
    from_kg_ = shown_kg_;
    settling_whole_ = static_cast<int>(noise_.uniform(model_.settling_min, model_.settling_max)) + 1;
    settling_left_ = settling_whole_;
}

std::int64_t FloorScale::read(Instant at) {
    std::int64_t kg = settling() + day_wave(at, model_.drift_kg);
    kg += model_.shape == NoiseShape::gaussian ? noise_.gaussian(model_.noise_kg)
                                               : noise_.uniform(-model_.noise_kg, model_.noise_kg);
    if (noise_.one_in(model_.spike_every)) kg += noise_.one_in(2) ? model_.spike_kg : -model_.spike_kg;
    const std::int64_t half = kg < 0 ? -model_.division_kg / 2 : model_.division_kg / 2;
    return (kg + half) / model_.division_kg * model_.division_kg;
}

// With n samples on the way, the first shows 1 / (n + 1) of the change and the one after the last shows all of it.
std::int64_t FloorScale::settling() {
    if (settling_left_ > 0) --settling_left_;
    shown_kg_ = load_kg_ - (load_kg_ - from_kg_) * settling_left_ / settling_whole_;
    return shown_kg_;
}

}  // namespace gzl::devices
