// Money comes into the risk-compensation fund 风险补偿基金 (G5).
#include "core/engine/command.hpp"
#include "core/party/access.hpp"
#include "core/party/events.hpp"
#include "core/party/reasons.hpp"
#include "core/state.hpp"

namespace gzl::core::party {

struct ContributeToFund {
    OrganisationId fund;  // the organisation that manages it
    Money amount;
};
BOOST_DESCRIBE_STRUCT(ContributeToFund, (), (fund, amount))

Decision decide(const core::State& state, const ContributeToFund& command, const Context&) {
    if (!has_capacity(state.party, command.fund, Capacity::fund_manager))
        return refuse(capacity_missing, "capacity", "fund_manager");
    if (!command.amount.is_positive()) return refuse(amount_not_positive);

    return events(FundContributed{.fund = command.fund, .amount = command.amount});
}

void apply(core::State&, const FundContributed&, const Context&) {}

ledger::Transfers transfers(const core::State&, const FundContributed& event) {
    using enum ledger::AccountKind;
    const std::uint64_t fund = event.fund.number();
    return {{.debit = {fund_balance, fund}, .credit = {fund_equity, fund}, .amount = event.amount}};
}

}  // namespace gzl::core::party

GZL_COMMAND(gzl::core::party::ContributeToFund)
GZL_EVENT(gzl::core::party::FundContributed)
