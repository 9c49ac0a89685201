#include "devices/weighbridge.hpp"

namespace gzl::devices {

std::int64_t Weighbridge::read(Instant at) {
    const bool occupied = at.ms() % traffic_.every_ms < traffic_.stays_ms;
    if (occupied && lorry_kg_ == 0) {
        lorry_kg_ = chance_.uniform(traffic_.lightest_kg, traffic_.heaviest_kg);
        scale_.load(lorry_kg_);
    } else if (!occupied && lorry_kg_ != 0) {
        scale_.load(-lorry_kg_);
        lorry_kg_ = 0;
    }
    return scale_.read(at);
}

}  // namespace gzl::devices
