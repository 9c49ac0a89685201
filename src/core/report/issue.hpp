// Reports are computed here, from the state as it is; what they say stands in content.hpp.
#pragma once

#include "core/report/events.hpp"
#include "core/report/state.hpp"

namespace gzl::core {
struct State;
}

namespace gzl::core::report {

AssetRights asset_rights(const core::State& state, ApplicationId application, Date today);

struct Period {
    Date from;
    Date to;  // inclusive
};

// The calendar month of the day.
Period month_of(Date day);

// Whether anything of the loan stood, or was paid, within the period.
bool stood_within(const loan::Loan& loan, const Period& period);

PostLoan post_loan(const core::State& state, LoanId loan, const Period& period, Instant now);

// Numbers are counted within a kind and a year. `ahead`: how many of the same decision come before it.
std::string number_of(const core::State& state, ReportKind kind, Date today, std::int64_t ahead = 0);
ReportId id_of(const core::State& state, std::int64_t ahead = 0);

}  // namespace gzl::core::report
