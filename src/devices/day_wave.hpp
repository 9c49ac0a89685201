// What follows the day's temperature.
#pragma once

#include "base/time.hpp"

namespace gzl::devices {

// Between −swing at 03:00 and +swing at 15:00 in Asia/Shanghai, a sine between.
std::int64_t day_wave(Instant at, std::int64_t swing);

}  // namespace gzl::devices
