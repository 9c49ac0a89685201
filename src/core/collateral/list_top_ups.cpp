// The facilities that are asked for more cover (F7), as far as the caller may see them (P6).
#include "core/collateral/coverage_view.hpp"
#include "core/engine/command.hpp"
#include "core/loan/rules.hpp"
#include "core/party/page.hpp"
#include "core/state.hpp"

namespace gzl::core::collateral {

struct ListTopUps {
    std::optional<std::int64_t> page_size;
    std::optional<std::string> page_token;
};
BOOST_DESCRIBE_STRUCT(ListTopUps, (), (page_size, page_token))

struct TopUpList {
    std::vector<CoverageView> items;
    std::optional<std::string> next_page_token;
};
BOOST_DESCRIBE_STRUCT(TopUpList, (), (items, next_page_token))

tl::expected<TopUpList, Refusal> answer(const core::State& state, const ListTopUps& query, const Context& context) {
    const auto visible = [&](FacilityId id, const loan::Facility&) {
        return state.collateral.watches.contains(id) && loan::seen(state, context, id) != nullptr &&
               coverage_view(state, id, context.today()).has_value();
    };
    const auto view = [&](FacilityId id, const loan::Facility&) { return *coverage_view(state, id, context.today()); };
    return party::list_page<TopUpList>(state.loan.facilities, query, visible, view);
}

}  // namespace gzl::core::collateral

GZL_QUERY(gzl::core::collateral::ListTopUps, gzl::core::collateral::TopUpList)
