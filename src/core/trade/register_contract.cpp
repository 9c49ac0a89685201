// A purchase or sales contract of an enterprise (T1).
#include "core/engine/command.hpp"
#include "core/party/credit_code.hpp"
#include "core/state.hpp"
#include "core/trade/events.hpp"
#include "core/trade/reasons.hpp"
#include "core/trade/rules.hpp"

namespace gzl::core::trade {

struct RegisterContract {
    std::optional<OrganisationId> enterprise;  // for the operator's clerk; an enterprise registers its own
    ContractKind kind = ContractKind::purchase;
    std::string number;
    std::string counterparty_code;
    std::string counterparty_name;
    std::string goods;
    Weight weight;
    Money amount;
    Date signed_on;
};
BOOST_DESCRIBE_STRUCT(RegisterContract, (),
                      (enterprise, kind, number, counterparty_code, counterparty_name, goods, weight, amount,
                       signed_on))

Decision decide(const core::State& state, const RegisterContract& command, const Context& context) {
    const auto enterprise = recording_enterprise(state, context, command.enterprise);
    if (!enterprise) return refuse(party::organisation_not_found);
    if (!party::is_admitted(state.party, *enterprise)) return refuse(party::organisation_not_admitted);
    if (command.number.empty()) return refuse(text_required, "field", "number");
    if (command.counterparty_name.empty()) return refuse(text_required, "field", "counterparty_name");
    if (command.goods.empty()) return refuse(text_required, "field", "goods");
    if (!party::is_credit_code(command.counterparty_code)) return refuse(counterparty_code_invalid);
    if (command.counterparty_code == state.party.organisations.at(*enterprise).code)
        return refuse(counterparty_is_self);
    if (!command.weight.is_positive()) return refuse(weight_not_positive);
    if (!command.amount.is_positive()) return refuse(amount_not_positive);
    if (command.signed_on > context.today()) return refuse(party::date_future, "field", "signed_on");
    if (state.trade.contract_numbers.contains({*enterprise, command.number})) return refuse(contract_number_taken);

    return events(ContractRegistered{.contract = state.trade.contracts.next_id(),
                                     .enterprise = *enterprise,
                                     .kind = command.kind,
                                     .number = command.number,
                                     .counterparty_code = command.counterparty_code,
                                     .counterparty_name = command.counterparty_name,
                                     .goods = command.goods,
                                     .weight = command.weight,
                                     .amount = command.amount,
                                     .signed_on = command.signed_on});
}

void apply(core::State& state, const ContractRegistered& event, const Context&) {
    state.trade.contracts.add(event.contract, {.enterprise = event.enterprise,
                                               .kind = event.kind,
                                               .number = event.number,
                                               .counterparty_code = event.counterparty_code,
                                               .counterparty_name = event.counterparty_name,
                                               .goods = event.goods,
                                               .weight = event.weight,
                                               .amount = event.amount,
                                               .signed_on = event.signed_on});
    state.trade.contract_numbers.emplace(event.enterprise, event.number);
}

}  // namespace gzl::core::trade

GZL_COMMAND(gzl::core::trade::RegisterContract)
GZL_EVENT(gzl::core::trade::ContractRegistered)
