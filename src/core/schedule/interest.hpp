// Interest of one period, exact: Σ balance × rate × part of a year, then rounded where the convention says.
#pragma once

#include <vector>

#include "core/schedule/terms.hpp"

namespace gzl::core::schedule {

// numerator / denominator in fen, exactly half a fen where the rule says.
Money rounded_part(Wide numerator, Wide denominator, HalfRule half);

struct BalanceStep {
    Date from{};  // the first night on which it stands
    Money balance{};
};

// steps: by date, the first not after the period's start. Nights at or after `until` do not count.
Money interest_in(const Terms& terms, const Period& period, const std::vector<BalanceStep>& steps, Date until);

// What a period at the convention's rates adds to a balance of one, over 10^6 × denominator: the factor of an annuity.
struct Factor {
    std::int64_t numerator = 0;
    std::int64_t denominator = 1;
};
Factor factor_of(const Terms& terms, const Period& period);

// Σ rate over the nights [from, until) that are not paused.
Wide rate_nights(const Terms& terms, Date from, Date until);

}  // namespace gzl::core::schedule
