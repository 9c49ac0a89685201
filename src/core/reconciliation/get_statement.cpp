// One statement, line by line, with the account of the money fact that each line met (A2).
#include "core/engine/command.hpp"
#include "core/reconciliation/reasons.hpp"
#include "core/reconciliation/rules.hpp"
#include "core/reconciliation/views.hpp"
#include "core/state.hpp"

namespace gzl::core::reconciliation {

struct GetStatement {
    StatementId statement;
};
BOOST_DESCRIBE_STRUCT(GetStatement, (), (statement))

struct StatementView : StatementSummary {
    std::vector<StatementLine> items;
};
BOOST_DESCRIBE_STRUCT(StatementView, (StatementSummary), (items))

tl::expected<StatementView, Refusal> answer(const core::State& state, const GetStatement& query,
                                            const Context& context) {
    const Statement* found = seen(state, context, query.statement);
    if (!found) return refuse(statement_not_found);
    return StatementView{summary_of(query.statement, *found), found->lines};
}

}  // namespace gzl::core::reconciliation

GZL_QUERY(gzl::core::reconciliation::GetStatement, gzl::core::reconciliation::StatementView)
