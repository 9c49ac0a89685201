// What queries of this module answer.
#pragma once

#include "core/reconciliation/state.hpp"

namespace gzl::core {
struct State;
}

namespace gzl::core::reconciliation {

struct BreakView {
    BreakId break_id;
    OrganisationId bank;
    BreakKind kind = BreakKind::line_without_fact;
    BreakStatus status = BreakStatus::open;
    BreakOwner owner = BreakOwner::bank;
    Date date;
    std::int64_t age_days = 0;  // since then; of a closed one until it was closed
    std::string reference;
    std::optional<std::string> object;  // what the confirmation was about
    std::optional<StatementId> statement;
    std::optional<std::int64_t> line;
    std::optional<Money> confirmed;
    std::optional<Date> confirmed_date;
    std::optional<Money> stated;
    std::optional<Date> stated_date;
    std::optional<std::string> counterparty;  // of the line
    std::optional<std::string> text;
    std::optional<Resolution> resolution;
    std::optional<std::string> reason;
    Instant opened_at;
    std::optional<Instant> closed_at;
};
BOOST_DESCRIBE_STRUCT(BreakView, (),
                      (break_id, bank, kind, status, owner, date, age_days, reference, object, statement, line,
                       confirmed, confirmed_date, stated, stated_date, counterparty, text, resolution, reason,
                       opened_at, closed_at))
BreakView view_of(const core::State& state, BreakId id, const Break& found, Date today);

struct StatementSummary {
    StatementId statement;
    OrganisationId bank;
    std::string number;
    std::string account;
    Date date;
    Money opening;
    Money closing;
    std::string file;
    std::int64_t lines = 0;
    std::int64_t matched = 0;
    Instant imported_at;
};
BOOST_DESCRIBE_STRUCT(StatementSummary, (),
                      (statement, bank, number, account, date, opening, closing, file, lines, matched, imported_at))
StatementSummary summary_of(StatementId id, const Statement& statement);

}  // namespace gzl::core::reconciliation
