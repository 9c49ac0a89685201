#include "gateway/event_watch.hpp"

#include <cstdlib>

namespace gzl::gateway {

bool EventWatch::take(std::int64_t value) {
    // The weather and the lorries on a weighbridge come and go; nobody must be called for them.
    if (model_ == DeviceModel::ambient || model_ == DeviceModel::bridge) return false;
    if (!calm_) {
        calm_ = value;
        return false;
    }
    if (std::abs(value - *calm_) > 3 * error_) {
        during_ = true;
        calm_samples_ = 0;
        calm_ = value;
        return true;
    }
    if (!during_) return false;
    during_ = ++calm_samples_ < kCalm;
    return true;
}

}  // namespace gzl::gateway
