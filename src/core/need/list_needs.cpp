// The needs that the caller may know of (P6): of banks none.
#include "core/engine/command.hpp"
#include "core/need/rules.hpp"
#include "core/need/views.hpp"
#include "core/party/page.hpp"
#include "core/state.hpp"

namespace gzl::core::need {

struct ListNeeds {
    std::optional<NeedStatus> status;
    std::optional<OrganisationId> enterprise;
    std::optional<std::int64_t> page_size;
    std::optional<std::string> page_token;
};
BOOST_DESCRIBE_STRUCT(ListNeeds, (), (status, enterprise, page_size, page_token))

struct NeedPage {
    std::vector<NeedView> items;
    std::optional<std::string> next_page_token;
};
BOOST_DESCRIBE_STRUCT(NeedPage, (), (items, next_page_token))

tl::expected<NeedPage, Refusal> answer(const core::State& state, const ListNeeds& query, const Context& context) {
    const auto visible = [&](NeedId id, const Need& row) {
        return (!query.status || row.status == *query.status) &&
               (!query.enterprise || row.enterprise == *query.enterprise) && seen(state, context, id) != nullptr;
    };
    const auto view = [&](NeedId id, const Need& row) { return view_of(state, context, id, row); };
    return party::list_page<NeedPage>(state.need.needs, query, visible, view);
}

}  // namespace gzl::core::need

GZL_QUERY(gzl::core::need::ListNeeds, gzl::core::need::NeedPage)
