// The facilities that the caller may see (P6).
#include "core/engine/command.hpp"
#include "core/loan/rules.hpp"
#include "core/loan/views.hpp"
#include "core/party/page.hpp"
#include "core/state.hpp"

namespace gzl::core::loan {

struct ListFacilities {
    std::optional<FacilityStatus> status;
    std::optional<std::int64_t> page_size;
    std::optional<std::string> page_token;
};
BOOST_DESCRIBE_STRUCT(ListFacilities, (), (status, page_size, page_token))

struct FacilityList {
    std::vector<FacilityView> items;
    std::optional<std::string> next_page_token;
};
BOOST_DESCRIBE_STRUCT(FacilityList, (), (items, next_page_token))

tl::expected<FacilityList, Refusal> answer(const core::State& state, const ListFacilities& query,
                                           const Context& context) {
    const auto visible = [&](FacilityId id, const Facility& row) {
        return (!query.status || row.status == *query.status) && seen(state, context, id) != nullptr;
    };
    const auto view = [&](FacilityId id, const Facility& row) { return view_of(state, id, row, context.today()); };
    return party::list_page<FacilityList>(state.loan.facilities, query, visible, view);
}

}  // namespace gzl::core::loan

GZL_QUERY(gzl::core::loan::ListFacilities, gzl::core::loan::FacilityList)
