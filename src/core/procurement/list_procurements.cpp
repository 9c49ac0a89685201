// The procurements that the caller may see (P6).
#include "core/engine/command.hpp"
#include "core/party/page.hpp"
#include "core/procurement/rules.hpp"
#include "core/procurement/view.hpp"
#include "core/state.hpp"

namespace gzl::core::procurement {

struct ListProcurements {
    std::optional<ProcurementStatus> status;
    std::optional<std::int64_t> page_size;
    std::optional<std::string> page_token;
};
BOOST_DESCRIBE_STRUCT(ListProcurements, (), (status, page_size, page_token))

struct ProcurementList {
    std::vector<ProcurementView> items;
    std::optional<std::string> next_page_token;
};
BOOST_DESCRIBE_STRUCT(ProcurementList, (), (items, next_page_token))

tl::expected<ProcurementList, Refusal> answer(const core::State& state, const ListProcurements& query,
                                              const Context& context) {
    const auto visible = [&](ProcurementId id, const Procurement& row) {
        return (!query.status || row.status == *query.status) && seen(state, context, id) != nullptr;
    };
    const auto view = [&](ProcurementId id, const Procurement& row) { return view_of(state, id, row); };
    return party::list_page<ProcurementList>(state.procurement.orders, query, visible, view);
}

}  // namespace gzl::core::procurement

GZL_QUERY(gzl::core::procurement::ListProcurements, gzl::core::procurement::ProcurementList)
