#include "core/guards/guards.hpp"

#include <array>

namespace gzl::core::guards {

std::span<const Guard> all() {
    static constexpr std::array kGuards{
        Guard{"books_balance", books_balance},
        Guard{"two_custodians_move_stock", two_custodians_move_stock},
    };
    return kGuards;
}

}  // namespace gzl::core::guards
