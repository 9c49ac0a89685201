// The movements of cash margin that the caller may see (P6).
#include "core/collateral/margin_rules.hpp"
#include "core/collateral/margin_view.hpp"
#include "core/engine/command.hpp"
#include "core/party/page.hpp"
#include "core/state.hpp"

namespace gzl::core::collateral {

struct ListMargins {
    std::optional<FacilityId> facility;
    std::optional<MarginStatus> status;
    std::optional<std::int64_t> page_size;
    std::optional<std::string> page_token;
};
BOOST_DESCRIBE_STRUCT(ListMargins, (), (facility, status, page_size, page_token))

struct MarginList {
    std::vector<MarginView> items;
    std::optional<std::string> next_page_token;
};
BOOST_DESCRIBE_STRUCT(MarginList, (), (items, next_page_token))

tl::expected<MarginList, Refusal> answer(const core::State& state, const ListMargins& query, const Context& context) {
    const auto visible = [&](MarginId id, const Margin& row) {
        return (!query.facility || row.facility == *query.facility) && (!query.status || row.status == *query.status) &&
               seen(state, context, id) != nullptr;
    };
    const auto view = [&](MarginId id, const Margin& row) { return view_of(state, id, row); };
    return party::list_page<MarginList>(state.collateral.margins, query, visible, view);
}

}  // namespace gzl::core::collateral

GZL_QUERY(gzl::core::collateral::ListMargins, gzl::core::collateral::MarginList)
