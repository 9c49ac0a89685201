// The control evidence that the caller may see, by enterprise and by the facility that its lots secure (W6).
#include <algorithm>

#include "core/engine/command.hpp"
#include "core/party/page.hpp"
#include "core/state.hpp"
#include "core/warehouse/access.hpp"
#include "core/warehouse/control_view.hpp"

namespace gzl::core::warehouse {

struct ListControls {
    std::optional<OrganisationId> enterprise;
    std::optional<FacilityId> facility;
    std::optional<std::int64_t> page_size;
    std::optional<std::string> page_token;
};
BOOST_DESCRIBE_STRUCT(ListControls, (), (enterprise, facility, page_size, page_token))

struct ControlList {
    std::vector<ControlView> items;
    std::optional<std::string> next_page_token;
};
BOOST_DESCRIBE_STRUCT(ControlList, (), (items, next_page_token))

tl::expected<ControlList, Refusal> answer(const core::State& state, const ListControls& query, const Context& context) {
    const auto secures = [&](const ControlEvidence& control, FacilityId facility) {
        return std::any_of(control.lots.begin(), control.lots.end(),
                           [&](LotId lot) { return state.warehouse.lots.at(lot).pledged_to == facility; });
    };
    const auto visible = [&](ControlId, const ControlEvidence& control) {
        return (!query.enterprise || control.enterprise == *query.enterprise) &&
               (!query.facility || secures(control, *query.facility)) && sees_control(state, context, control);
    };
    const auto view = [&](ControlId id, const ControlEvidence& control) {
        return view_of(state.warehouse, id, control, context.today());
    };
    return party::list_page<ControlList>(state.warehouse.controls, query, visible, view);
}

}  // namespace gzl::core::warehouse

GZL_QUERY(gzl::core::warehouse::ListControls, gzl::core::warehouse::ControlList)
