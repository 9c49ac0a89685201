#include "core/guarantee/terms.hpp"

#include "core/law/rules.hpp"
#include "core/state.hpp"

namespace gzl::core::guarantee {

Terms terms_of(const party::Agreement& agreement) {
    Terms terms{.bank = agreement.bank,
                .guarantor = agreement.guarantor,
                .fund = agreement.fund,
                .shares = {agreement.fund_share, agreement.bank_share, agreement.guarantor_share},
                .multiple = agreement.guarantee_multiple};
    terms.liability = agreement.liability.value_or(terms.liability);
    terms.cure_days = agreement.cure_days.value_or(terms.cure_days);
    terms.advance_working_days = agreement.advance_working_days.value_or(terms.advance_working_days);
    terms.fund_short = agreement.fund_short.value_or(terms.fund_short);
    terms.fund_yearly_cap = agreement.fund_yearly_cap;
    terms.fund_bank_cap = agreement.fund_bank_cap;
    terms.fund_borrower_cap = agreement.fund_borrower_cap;
    terms.breaker_warn = agreement.breaker_warn.value_or(terms.breaker_warn);
    terms.breaker_stop = agreement.breaker_stop.value_or(terms.breaker_stop);
    return terms;
}

AgreementId agreement_of_loan(const core::State& state, const loan::Loan& loan) {
    const Date instructed = state.loan.drawdowns.at(loan.drawdown).instructed_at.date();
    const party::Agreement* agreement = party::agreement_of(state.party, loan.bank, instructed);
    CHECK_THAT(agreement != nullptr);  // a drawdown is instructed only under one
    for (std::uint64_t number = state.party.agreements.size(); number > 0; --number)
        if (&state.party.agreements.at(AgreementId(number)) == agreement) return AgreementId(number);
    return {};
}

Terms terms_of_loan(const core::State& state, const loan::Loan& loan) {
    return terms_of(state.party.agreements.at(agreement_of_loan(state, loan)));
}

std::optional<Terms> terms_today(const core::State& state, OrganisationId bank, Date today) {
    const party::Agreement* agreement = party::agreement_of(state.party, bank, today);
    if (!agreement) return std::nullopt;
    return terms_of(*agreement);
}

Date guarantee_ends(const core::State& state, const loan::Loan& loan) {
    const ProductId product = state.loan.facilities.at(loan.facility).product;
    const std::int64_t written = state.product.products.at(product).guarantee_period_months;
    const Date due = loan.first_due_on;
    const std::int64_t months = written > 0 ? written : law::parameter("guarantee_period", "unwritten_months", due);
    return due.plus_months(static_cast<int>(months));
}

}  // namespace gzl::core::guarantee
