// The takes that the caller may see (P6).
#include "core/engine/command.hpp"
#include "core/party/page.hpp"
#include "core/procurement/rules.hpp"
#include "core/procurement/view.hpp"
#include "core/state.hpp"

namespace gzl::core::procurement {

struct ListTakes {
    std::optional<ProcurementId> procurement;
    std::optional<TakeStatus> status;
    std::optional<std::int64_t> page_size;
    std::optional<std::string> page_token;
};
BOOST_DESCRIBE_STRUCT(ListTakes, (), (procurement, status, page_size, page_token))

struct TakeList {
    std::vector<TakeView> items;
    std::optional<std::string> next_page_token;
};
BOOST_DESCRIBE_STRUCT(TakeList, (), (items, next_page_token))

tl::expected<TakeList, Refusal> answer(const core::State& state, const ListTakes& query, const Context& context) {
    const auto visible = [&](TakeId id, const Take& row) {
        return (!query.procurement || row.procurement == *query.procurement) &&
               (!query.status || row.status == *query.status) && seen(state, context, id) != nullptr;
    };
    const auto view = [&](TakeId id, const Take& row) { return view_of(id, row); };
    return party::list_page<TakeList>(state.procurement.takes, query, visible, view);
}

}  // namespace gzl::core::procurement

GZL_QUERY(gzl::core::procurement::ListTakes, gzl::core::procurement::TakeList)
