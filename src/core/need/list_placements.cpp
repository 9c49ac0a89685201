// The placements that the caller may see (P6).
#include "core/engine/command.hpp"
#include "core/need/rules.hpp"
#include "core/need/views.hpp"
#include "core/party/page.hpp"
#include "core/state.hpp"

namespace gzl::core::need {

struct ListPlacements {
    std::optional<OrganisationId> bank;
    std::optional<PlacementStatus> status;
    std::optional<std::int64_t> page_size;
    std::optional<std::string> page_token;
};
BOOST_DESCRIBE_STRUCT(ListPlacements, (), (bank, status, page_size, page_token))

struct PlacementPage {
    std::vector<PlacementView> items;
    std::optional<std::string> next_page_token;
};
BOOST_DESCRIBE_STRUCT(PlacementPage, (), (items, next_page_token))

tl::expected<PlacementPage, Refusal> answer(const core::State& state, const ListPlacements& query,
                                            const Context& context) {
    const auto visible = [&](PlacementId id, const Placement& row) {
        return (!query.bank || row.bank == *query.bank) && (!query.status || row.status == *query.status) &&
               seen(state, context, id) != nullptr;
    };
    const auto view = [&](PlacementId id, const Placement&) { return view_of(state, context, id); };
    return party::list_page<PlacementPage>(state.need.placements, query, visible, view);
}

}  // namespace gzl::core::need

GZL_QUERY(gzl::core::need::ListPlacements, gzl::core::need::PlacementPage)
