// The guarantor pays margin into its sub-account at a bank (G1): capacity there grows by amount × multiple.
#include "base/rounding.hpp"
#include "core/engine/command.hpp"
#include "core/party/events.hpp"
#include "core/party/reasons.hpp"
#include "core/state.hpp"

namespace gzl::core::party {

struct DepositMargin {
    OrganisationId bank;
    Money amount;
};
BOOST_DESCRIBE_STRUCT(DepositMargin, (), (bank, amount))

Decision decide(const core::State& state, const DepositMargin& command, const Context& context) {
    const Agreement* agreement = agreement_of(state.party, command.bank, context.today());
    if (!agreement) return refuse(agreement_not_in_force);
    if (!command.amount.is_positive()) return refuse(amount_not_positive);
    const Wide limit = multiply(command.amount.value(), agreement->guarantee_multiple);
    if (limit > kMaxExactInteger) return refuse(amount_too_large);

    return events(MarginDeposited{.bank = command.bank,
                                  .guarantor = agreement->guarantor,
                                  .amount = command.amount,
                                  .guarantee_limit = Money(static_cast<std::int64_t>(limit))});
}

void apply(core::State&, const MarginDeposited&, const Context&) {}

ledger::Transfers transfers(const core::State&, const MarginDeposited& event) {
    using enum ledger::AccountKind;
    const std::uint64_t bank = event.bank.number();
    return {{.debit = {guarantor_margin, bank},
             .credit = {guarantor_equity, event.guarantor.number()},
             .amount = event.amount},
            {.debit = {guarantee_limit, bank}, .credit = {guarantee_capacity, bank}, .amount = event.guarantee_limit}};
}

}  // namespace gzl::core::party

GZL_COMMAND(gzl::core::party::DepositMargin)
GZL_EVENT(gzl::core::party::MarginDeposited)
