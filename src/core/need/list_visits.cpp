// The visits that the caller may know of (P6).
#include "core/engine/command.hpp"
#include "core/need/rules.hpp"
#include "core/need/views.hpp"
#include "core/party/page.hpp"
#include "core/state.hpp"

namespace gzl::core::need {

struct ListVisits {
    std::optional<OrganisationId> enterprise;
    std::optional<bool> champion;
    std::optional<std::int64_t> page_size;
    std::optional<std::string> page_token;
};
BOOST_DESCRIBE_STRUCT(ListVisits, (), (enterprise, champion, page_size, page_token))

struct VisitPage {
    std::vector<VisitView> items;
    std::optional<std::string> next_page_token;
};
BOOST_DESCRIBE_STRUCT(VisitPage, (), (items, next_page_token))

tl::expected<VisitPage, Refusal> answer(const core::State& state, const ListVisits& query, const Context& context) {
    const auto visible = [&](VisitId id, const Visit& row) {
        return (!query.enterprise || row.enterprise == *query.enterprise) &&
               (!query.champion || row.champion == *query.champion) && seen(state, context, id) != nullptr;
    };
    const auto view = [&](VisitId id, const Visit& row) { return view_of(state, id, row); };
    return party::list_page<VisitPage>(state.need.visits, query, visible, view);
}

}  // namespace gzl::core::need

GZL_QUERY(gzl::core::need::ListVisits, gzl::core::need::VisitPage)
