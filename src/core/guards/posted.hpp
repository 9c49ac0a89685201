// What an event leaves in an account: for guards that compare what a fact says with what it posts.
#pragma once

#include "core/engine/event.hpp"
#include "core/state.hpp"

namespace gzl::core::guards {

// The posted balance of the account, on its normal side, once the event's transfers are posted.
Money balance_after(const State& state, const Event& event, ledger::AccountKey key);

}  // namespace gzl::core::guards
