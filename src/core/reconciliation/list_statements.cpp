// The statements that the caller may see (A2).
#include "core/engine/command.hpp"
#include "core/party/page.hpp"
#include "core/reconciliation/rules.hpp"
#include "core/reconciliation/views.hpp"
#include "core/state.hpp"

namespace gzl::core::reconciliation {

struct ListStatements {
    std::optional<OrganisationId> bank;
    std::optional<Date> date;
    std::optional<std::int64_t> page_size;
    std::optional<std::string> page_token;
};
BOOST_DESCRIBE_STRUCT(ListStatements, (), (bank, date, page_size, page_token))

struct StatementList {
    std::vector<StatementSummary> items;
    std::optional<std::string> next_page_token;
};
BOOST_DESCRIBE_STRUCT(StatementList, (), (items, next_page_token))

tl::expected<StatementList, Refusal> answer(const core::State& state, const ListStatements& query,
                                            const Context& context) {
    const auto visible = [&](StatementId id, const Statement& row) {
        return (!query.bank || row.bank == *query.bank) && (!query.date || row.date == *query.date) &&
               seen(state, context, id) != nullptr;
    };
    const auto view = [](StatementId id, const Statement& row) { return summary_of(id, row); };
    return party::list_page<StatementList>(state.reconciliation.statements, query, visible, view);
}

}  // namespace gzl::core::reconciliation

GZL_QUERY(gzl::core::reconciliation::ListStatements, gzl::core::reconciliation::StatementList)
