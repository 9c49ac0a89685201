#include "core/warehouse/side_states.hpp"

#include "core/warehouse/freeze.hpp"
#include "core/warehouse/reasons.hpp"

namespace gzl::core::warehouse {

const Reason* held_back(const Lot& lot) {
    if (is_frozen(lot)) return &lot_frozen;
    if (lot.dispute) return &lot_disputed;
    return lot.missing_by ? &lot_missing : nullptr;
}

}  // namespace gzl::core::warehouse
