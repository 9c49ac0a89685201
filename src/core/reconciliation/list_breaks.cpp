// The breaks that the caller may see, with their age and owner (A2).
#include "core/engine/command.hpp"
#include "core/party/page.hpp"
#include "core/reconciliation/rules.hpp"
#include "core/reconciliation/views.hpp"
#include "core/state.hpp"

namespace gzl::core::reconciliation {

struct ListBreaks {
    std::optional<OrganisationId> bank;
    std::optional<BreakStatus> status;
    std::optional<BreakOwner> owner;
    std::optional<std::int64_t> page_size;
    std::optional<std::string> page_token;
};
BOOST_DESCRIBE_STRUCT(ListBreaks, (), (bank, status, owner, page_size, page_token))

struct BreakList {
    std::vector<BreakView> items;
    std::optional<std::string> next_page_token;
};
BOOST_DESCRIBE_STRUCT(BreakList, (), (items, next_page_token))

tl::expected<BreakList, Refusal> answer(const core::State& state, const ListBreaks& query, const Context& context) {
    const auto visible = [&](BreakId id, const Break& row) {
        return (!query.bank || row.bank == *query.bank) && (!query.status || row.status == *query.status) &&
               (!query.owner || row.owner == *query.owner) && seen(state, context, id) != nullptr;
    };
    const auto view = [&](BreakId id, const Break& row) { return view_of(state, id, row, context.today()); };
    return party::list_page<BreakList>(state.reconciliation.breaks, query, visible, view);
}

}  // namespace gzl::core::reconciliation

GZL_QUERY(gzl::core::reconciliation::ListBreaks, gzl::core::reconciliation::BreakList)
