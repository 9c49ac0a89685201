#include "core/loan/fund_use.hpp"

#include "core/engine/command.hpp"
#include "core/law/checks.hpp"
#include "core/loan/events.hpp"
#include "core/state.hpp"

namespace gzl::core::loan {

const std::string& trading_partner(const core::State& state, const Facility& facility) {
    const Application& application = state.loan.applications.at(facility.application);
    const trade::Verification& verification = state.trade.verifications.at(application.verification);
    return state.trade.contracts.at(verification.contract).counterparty_name;
}

FundUse fund_use(const core::State& state, const Facility& facility, const std::string& payee) {
    if (payee == trading_partner(state, facility)) return FundUse::as_verified;
    return payee == state.party.organisations.at(facility.enterprise).name ? FundUse::own : FundUse::deviates;
}

bool must_be_entrusted(Money amount, Date day) {
    return law::entrusted_payment({.amount = amount}, day).severity == law::Severity::flag;
}

void apply(core::State& state, const FundUseDeviated& event, const Context&) {
    state.loan.drawdowns.edit(event.drawdown).deviates = true;
}

}  // namespace gzl::core::loan

GZL_EVENT(gzl::core::loan::FundUseDeviated)
