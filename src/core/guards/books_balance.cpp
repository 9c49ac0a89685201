#include "core/guards/guards.hpp"

namespace gzl::core::guards {

// The transfers of all proposed events can be posted in order: amounts positive, journals kept apart, no account that
// may not go negative does, every second phase has its first.
bool books_balance(const State& state, std::span<const Event> events) {
    ledger::Transfers transfers;
    for (const Event& event : events) {
        if (!event.kind().transfers) continue;
        auto more = event.kind().transfers(state, event.data());
        if (transfers.empty())
            transfers = std::move(more);
        else
            transfers.insert(transfers.end(), more.begin(), more.end());
    }
    return !state.ledger.refusal(transfers);
}

}  // namespace gzl::core::guards
