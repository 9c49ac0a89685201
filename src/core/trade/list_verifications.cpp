// Verifications that the caller may see (P6), of one enterprise or one contract where asked.
#include "core/engine/command.hpp"
#include "core/party/page.hpp"
#include "core/state.hpp"
#include "core/trade/rules.hpp"
#include "core/trade/view.hpp"

namespace gzl::core::trade {

struct ListVerifications {
    std::optional<OrganisationId> enterprise;
    std::optional<ContractId> contract;
    std::optional<std::int64_t> page_size;
    std::optional<std::string> page_token;
};
BOOST_DESCRIBE_STRUCT(ListVerifications, (), (enterprise, contract, page_size, page_token))

struct VerificationList {
    std::vector<VerificationView> items;
    std::optional<std::string> next_page_token;
};
BOOST_DESCRIBE_STRUCT(VerificationList, (), (items, next_page_token))

tl::expected<VerificationList, Refusal> answer(const core::State& state, const ListVerifications& query,
                                               const Context& context) {
    const auto visible = [&](VerificationId, const Verification& verification) {
        return (!query.enterprise || verification.enterprise == *query.enterprise) &&
               (!query.contract || verification.contract == *query.contract) &&
               sees_trade(state, context, verification.enterprise);
    };
    const auto view = [](VerificationId id, const Verification& verification) { return view_of(id, verification); };
    return party::list_page<VerificationList>(state.trade.verifications, query, visible, view);
}

}  // namespace gzl::core::trade

GZL_QUERY(gzl::core::trade::ListVerifications, gzl::core::trade::VerificationList)
