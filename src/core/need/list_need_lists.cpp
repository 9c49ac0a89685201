// The need lists that the caller may see (P6).
#include "core/engine/command.hpp"
#include "core/need/rules.hpp"
#include "core/need/views.hpp"
#include "core/party/page.hpp"
#include "core/state.hpp"

namespace gzl::core::need {

struct ListNeedLists {
    std::optional<OrganisationId> bank;
    std::optional<std::int64_t> page_size;
    std::optional<std::string> page_token;
};
BOOST_DESCRIBE_STRUCT(ListNeedLists, (), (bank, page_size, page_token))

struct NeedListPage {
    std::vector<NeedListView> items;
    std::optional<std::string> next_page_token;
};
BOOST_DESCRIBE_STRUCT(NeedListPage, (), (items, next_page_token))

tl::expected<NeedListPage, Refusal> answer(const core::State& state, const ListNeedLists& query,
                                           const Context& context) {
    const auto visible = [&](NeedListId id, const NeedList& row) {
        return (!query.bank || row.bank == *query.bank) && seen(state, context, id) != nullptr;
    };
    const auto view = [&](NeedListId id, const NeedList& row) { return view_of(state, context, id, row); };
    return party::list_page<NeedListPage>(state.need.lists, query, visible, view);
}

}  // namespace gzl::core::need

GZL_QUERY(gzl::core::need::ListNeedLists, gzl::core::need::NeedListPage)
