// When which part of a principal falls due: the plan that a loan carries. Pure and exact; interest is only needed to
// find the constant payment of an equal instalment plan, by the actual days of each period on the basis (L2).
#pragma once

#include <cstdint>
#include <vector>

#include "base/quantity.hpp"
#include "base/rounding.hpp"
#include "base/time.hpp"

namespace gzl::core::schedule {

enum class PlanKind : std::uint8_t {
    bullet,            // 到期还本: everything on the last date; interest as the settlement mode says
    equal_instalment,  // 等额本息: principal and interest together are constant, the last payment takes what is left
    equal_principal,   // 等额本金: the principal is the same each time, the last one takes what is left
};

struct PrincipalDue {
    Date due{};
    Money principal{};
    friend bool operator==(const PrincipalDue&, const PrincipalDue&) = default;
};

struct PlanTerms {
    PlanKind kind{};
    Money principal{};  // above zero
    RatePpm rate{};     // per year, not negative
    std::int32_t basis = 360;
    Date first{};               // the day of the money; its night bears interest
    std::vector<Date> dates{};  // at least one, rising, all after `first`
    Rounding rounding = Rounding::half_up;
};

// Σ principal of the answer is terms.principal, none is negative, and there is one for each date.
// The rounding is that of the constant part: `up` gives a last payment not above the others, `down` one not below,
// `half_up` the one nearest to them. The interest of a period is always rounded half up, once (L2).
std::vector<PrincipalDue> principal_dues(const PlanTerms& terms);

struct DueRule {
    Date first{};                   // the day of the money
    std::int32_t count = 1;         // at least one
    std::int32_t every_months = 1;  // at least one
    std::int32_t day_of_month = 1;  // 1 … 31; the 31st is the last day of a shorter month
};

// The day of the month, every so many months, from the month that lies `every_months` after that of the first day.
std::vector<Date> due_dates(const DueRule& rule);

}  // namespace gzl::core::schedule
