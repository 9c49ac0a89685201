#include "core/guards/guards.hpp"

#include <array>

namespace gzl::core::guards {

std::span<const Guard> all() {
    static constexpr std::array kGuards{
        Guard{"books_balance", books_balance},
        Guard{"two_custodians_move_stock", two_custodians_move_stock},
        Guard{"one_live_pledge_per_lot", one_live_pledge_per_lot},
        Guard{"exposure_within_limit", exposure_within_limit},
        Guard{"notices_within_margin", notices_within_margin},
        Guard{"loan_balance_is_ledger_balance", loan_balance_is_ledger_balance},
        Guard{"drawdown_within_guarantee", drawdown_within_guarantee},
        Guard{"advance_never_above_debt", advance_never_above_debt},
        Guard{"processing_conserves_weight", processing_conserves_weight},
        Guard{"every_fen_of_a_loss_has_an_owner", every_fen_of_a_loss_has_an_owner},
    };
    return kGuards;
}

}  // namespace gzl::core::guards
