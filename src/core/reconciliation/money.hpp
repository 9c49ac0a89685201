// What banks confirmed, gathered from the books: every fact with a bank's reference that moves one of the bank's own
// cash accounts. No module registers anything; posting is enough.
#pragma once

#include "core/engine/event.hpp"

namespace gzl::core::reconciliation {

// Called for every event, with the transfers that it posted.
void note_money(core::State& state, const Event& event, const ledger::Transfers& transfers, const Context& context);

}  // namespace gzl::core::reconciliation
