// One contract, and how much of it is free to finance.
#include "core/engine/command.hpp"
#include "core/state.hpp"
#include "core/trade/reasons.hpp"
#include "core/trade/rules.hpp"
#include "core/trade/view.hpp"

namespace gzl::core::trade {

struct GetContract {
    ContractId contract;
};
BOOST_DESCRIBE_STRUCT(GetContract, (), (contract))

tl::expected<ContractView, Refusal> answer(const core::State& state, const GetContract& query, const Context& context) {
    const Contract* found = state.trade.contracts.find(query.contract);
    if (!found || !sees_trade(state, context, found->enterprise)) return refuse(contract_not_found);
    return view_of(query.contract, *found);
}

}  // namespace gzl::core::trade

GZL_QUERY(gzl::core::trade::GetContract, gzl::core::trade::ContractView)
