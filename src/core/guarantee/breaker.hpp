// The fund's breaker per bank (G5). Compensation rate 代偿率 of a bank = what the guarantor advanced for it within the
// last twelve months and has not got back, over the same plus the bank's loans still guaranteed (ADR 0020).
#pragma once

#include "core/guarantee/events.hpp"

namespace gzl::core::guarantee {

struct CompensationRate {
    Money compensation{};
    Money guaranteed{};

    // Rounded up, so that what is shown is never below a line that was passed. Nothing guaranteed, nothing paid: zero.
    RatePpm rate() const;
    bool passes(RatePpm line) const;  // strictly, and exactly
};
// Advanced within the last twelve months.
bool is_compensation_of_today(const Claim& claim, Date today);
CompensationRate compensation_rate(const core::State& state, OrganisationId bank, Date today);

Breaker breaker_of(const core::State& state, OrganisationId bank);

// Adds the fact that the breaker of the bank changes, when it does; `change` comes on top of the state.
void follow_breaker(const core::State& state, EventList& events, OrganisationId bank, const CompensationRate& change,
                    Date today);

}  // namespace gzl::core::guarantee
