// L8: whom a drawdown pays, against what the trade was verified for.
#pragma once

#include "core/loan/state.hpp"

namespace gzl::core {
struct State;
}

namespace gzl::core::loan {

enum class FundUse : std::uint8_t {
    as_verified,  // the trading partner of the verified contract is paid
    own,          // 自主支付: the borrower's own account
    deviates,
};

// The trading partner of the contract that the facility was granted on.
const std::string& trading_partner(const core::State& state, const Facility& facility);

FundUse fund_use(const core::State& state, const Facility& facility, const std::string& payee);

// 受托支付: above the threshold in force the payee is paid, not the borrower.
bool must_be_entrusted(Money amount, Date day);

}  // namespace gzl::core::loan
