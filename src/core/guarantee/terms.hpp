// What a bank, the guarantor and the fund agreed, with the county's defaults in place (G1–G5).
#pragma once

#include "core/guarantee/shares.hpp"
#include "core/loan/state.hpp"
#include "core/party/state.hpp"

namespace gzl::core {
struct State;
}

namespace gzl::core::guarantee {

struct Terms {
    OrganisationId bank;
    OrganisationId guarantor;
    OrganisationId fund;
    Shares shares{};
    std::int64_t multiple = 5;
    party::Liability liability = party::Liability::joint;
    std::int64_t cure_days = 30;            // N
    std::int64_t advance_working_days = 5;  // from the demand
    party::FundShort fund_short = party::FundShort::falls_to_others;
    std::optional<Money> fund_yearly_cap{};
    std::optional<Money> fund_bank_cap{};
    std::optional<Money> fund_borrower_cap{};
    RatePpm breaker_warn{30'000};
    RatePpm breaker_stop{50'000};
};
Terms terms_of(const party::Agreement& agreement);

// A loan is guaranteed and its loss shared on the terms of the agreement under which its drawdown was instructed: what
// was promised for it is not changed by a later agreement (ADR 0019).
AgreementId agreement_of_loan(const core::State& state, const loan::Loan& loan);
Terms terms_of_loan(const core::State& state, const loan::Loan& loan);

// What limits new business and the fund's payments is what is agreed today: the agreement in force, or none.
std::optional<Terms> terms_today(const core::State& state, OrganisationId bank, Date today);

// G2: the last day on which the bank may demand: the product's guarantee period from the due date as first agreed,
// which an extension does not move (695). An unwritten one (0 months) is the law's, of that day.
Date guarantee_ends(const core::State& state, const loan::Loan& loan);

}  // namespace gzl::core::guarantee
