#include <algorithm>

#include "core/guards/guards.hpp"
#include "core/prepayment/rules.hpp"

namespace gzl::core::guards {

// F8: Σ notices ≤ margin paid at all times, and no more of the goods than the order's terms let go.
bool notices_within_margin(const State& state, std::span<const Event> events) {
    return std::all_of(events.begin(), events.end(), [&](const Event& event) {
        const auto* fact = event.get_if<prepayment::ReleaseNoticed>();
        if (!fact) return true;
        const prepayment::Prepayment* order = state.prepayment.orders.find(fact->prepayment);
        return order && order->facility == fact->facility && fact->value >= Money::zero() &&
               fact->value <= prepayment::releasable(state, fact->prepayment) &&
               order->noticed + fact->value <= prepayment::paid(state, fact->prepayment);
    });
}

}  // namespace gzl::core::guards
