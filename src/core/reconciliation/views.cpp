#include "core/reconciliation/views.hpp"

#include <algorithm>

#include "core/state.hpp"

namespace gzl::core::reconciliation {

BreakView view_of(const core::State& state, BreakId id, const Break& found, Date today) {
    const State& own = state.reconciliation;
    const Sides& sides = found.sides;
    BreakView view{.break_id = id,
                   .bank = found.bank,
                   .kind = found.kind,
                   .status = found.status,
                   .owner = found.owner,
                   .date = found.date,
                   .age_days = (found.closed_at ? found.closed_at->date() : today) - found.date,
                   .reference = sides.reference,
                   .object = {},
                   .statement = {},
                   .line = {},
                   .confirmed = sides.confirmed,
                   .confirmed_date = sides.confirmed_date,
                   .stated = sides.stated,
                   .stated_date = sides.stated_date,
                   .counterparty = {},
                   .text = {},
                   .resolution = found.resolution,
                   .reason = found.reason.empty() ? std::optional<std::string>() : found.reason,
                   .opened_at = found.opened_at,
                   .closed_at = found.closed_at};
    if (sides.account) view.object = own.money.at({found.bank, sides.reference, *sides.account}).object;
    if (sides.line) {
        view.statement = sides.line->statement;
        view.line = sides.line->line;
        const auto& lines = own.statements.at(sides.line->statement).lines;
        view.counterparty = lines.at(static_cast<std::size_t>(sides.line->line - 1)).counterparty;
        view.text = lines.at(static_cast<std::size_t>(sides.line->line - 1)).text;
    }
    return view;
}

StatementSummary summary_of(StatementId id, const Statement& statement) {
    return {.statement = id,
            .bank = statement.bank,
            .number = statement.number,
            .account = statement.account,
            .date = statement.date,
            .opening = statement.opening,
            .closing = statement.closing,
            .file = statement.file,
            .lines = static_cast<std::int64_t>(statement.lines.size()),
            .matched = std::count_if(statement.lines.begin(), statement.lines.end(),
                                     [](const StatementLine& line) { return line.fact.has_value(); }),
            .imported_at = statement.imported_at};
}

}  // namespace gzl::core::reconciliation
