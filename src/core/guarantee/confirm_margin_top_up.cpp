// The guarantor has paid more margin into its sub-account at the bank; the bank confirms (G1).
#include "core/engine/command.hpp"
#include "core/guarantee/margin.hpp"
#include "core/guarantee/reasons.hpp"
#include "core/guarantee/rules.hpp"
#include "core/loan/rules.hpp"
#include "core/party/reasons.hpp"
#include "core/state.hpp"

namespace gzl::core::guarantee {

struct ConfirmMarginTopUp {
    Money amount;
    std::string reference;
    Date value_date;
};
BOOST_DESCRIBE_STRUCT(ConfirmMarginTopUp, (), (amount, reference, value_date))

namespace {

std::string content_of(Money amount, Date value_date) {
    return loan::said({"margin topped up", std::to_string(amount.value()), value_date.text()});
}

}  // namespace

Decision decide(const core::State& state, const ConfirmMarginTopUp& command, const Context& context) {
    const OrganisationId bank = context.actor.organisation;
    const Date today = context.today();
    const auto terms = terms_today(state, bank, today);
    if (!terms) return refuse(party::agreement_not_in_force);
    if (auto already = loan::answered(state, bank, command.reference, content_of(command.amount, command.value_date)))
        return std::move(*already);
    if (!command.amount.is_positive()) return refuse(amount_not_positive);
    if (command.value_date > today) return refuse(party::date_future);
    if (Wide{margin_of(state, bank).value()} + command.amount.value() > kMaxExactInteger / party::kMaxGuaranteeMultiple)
        return refuse(party::amount_too_large);

    EventList facts = events(MarginToppedUp{.bank = bank,
                                            .guarantor = terms->guarantor,
                                            .amount = command.amount,
                                            .reference = command.reference,
                                            .value_date = command.value_date});
    follow_margin(state, facts, bank, command.amount, today);
    return facts;
}

void apply(core::State& state, const MarginToppedUp& event, const Context&) {
    loan::keep_answer(state, event.bank, event.reference, content_of(event.amount, event.value_date));
}

ledger::Transfers transfers(const core::State&, const MarginToppedUp& event) {
    return {{.debit = {ledger::AccountKind::guarantor_margin, event.bank.number()},
             .credit = {ledger::AccountKind::guarantor_equity, event.guarantor.number()},
             .amount = event.amount}};
}

}  // namespace gzl::core::guarantee

GZL_COMMAND(gzl::core::guarantee::ConfirmMarginTopUp)
GZL_EVENT(gzl::core::guarantee::MarginToppedUp)
