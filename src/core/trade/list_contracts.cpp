// Contracts that the caller may see (P6).
#include "core/engine/command.hpp"
#include "core/party/page.hpp"
#include "core/state.hpp"
#include "core/trade/rules.hpp"
#include "core/trade/view.hpp"

namespace gzl::core::trade {

struct ListContracts {
    std::optional<OrganisationId> enterprise;
    std::optional<std::int64_t> page_size;
    std::optional<std::string> page_token;
};
BOOST_DESCRIBE_STRUCT(ListContracts, (), (enterprise, page_size, page_token))

struct ContractList {
    std::vector<ContractView> items;
    std::optional<std::string> next_page_token;
};
BOOST_DESCRIBE_STRUCT(ContractList, (), (items, next_page_token))

tl::expected<ContractList, Refusal> answer(const core::State& state, const ListContracts& query,
                                           const Context& context) {
    const auto visible = [&](ContractId, const Contract& contract) {
        return (!query.enterprise || contract.enterprise == *query.enterprise) &&
               sees_trade(state, context, contract.enterprise);
    };
    const auto view = [](ContractId id, const Contract& contract) { return view_of(id, contract); };
    return party::list_page<ContractList>(state.trade.contracts, query, visible, view);
}

}  // namespace gzl::core::trade

GZL_QUERY(gzl::core::trade::ListContracts, gzl::core::trade::ContractList)
