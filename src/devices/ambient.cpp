#include "devices/ambient.hpp"

#include "devices/day_wave.hpp"

namespace gzl::devices {

std::int64_t Ambient::read(Instant at) {
    truth_ = model_.mean + day_wave(at, model_.swing);
    return truth_ + noise_.gaussian(model_.noise);
}

}  // namespace gzl::devices
