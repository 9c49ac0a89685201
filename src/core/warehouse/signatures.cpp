#include "core/warehouse/signatures.hpp"

#include "core/warehouse/reasons.hpp"

namespace gzl::core::warehouse {

const Reason* not_a_second(const Signature& first, const Signature& second) {
    constexpr std::int64_t kWindow_ms = 10 * 60'000;
    if (second.custodian == first.custodian) return &same_custodian;
    if (second.device == first.device) return &same_device;
    if (second.at - first.at > kWindow_ms) return &signature_too_late;
    return nullptr;
}

}  // namespace gzl::core::warehouse
