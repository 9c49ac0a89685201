// Facts about statements and breaks.
#pragma once

#include "core/engine/event.hpp"
#include "core/reconciliation/state.hpp"

namespace gzl::core::reconciliation {

// A line's `fact` says which money fact it met when it came.
struct StatementImported {
    StatementId statement;
    OrganisationId bank;
    std::string number;
    std::string account;
    Date date;
    Money opening;
    Money closing;
    std::string file;
    std::vector<StatementLine> lines;
};
BOOST_DESCRIBE_STRUCT(StatementImported, (), (statement, bank, number, account, date, opening, closing, file, lines))

struct BreakOpened {
    BreakId break_id;
    OrganisationId bank;
    BreakKind kind = BreakKind::line_without_fact;
    Date date;
    Sides sides;
    BreakOwner owner = BreakOwner::bank;
};
BOOST_DESCRIBE_STRUCT(BreakOpened, (), (break_id, bank, kind, date, sides, owner))

// The missing side has come and agrees.
struct BreakMatched {
    BreakId break_id;
    LineKey line;
    ledger::AccountKind account = ledger::AccountKind::bank_funding;
};
BOOST_DESCRIBE_STRUCT(BreakMatched, (), (break_id, line, account))

// The missing side has come and does not agree.
struct BreakChanged {
    BreakId break_id;
    BreakKind kind = BreakKind::amount_differs;
    Sides sides;
};
BOOST_DESCRIBE_STRUCT(BreakChanged, (), (break_id, kind, sides))

struct BankDayClosed {
    OrganisationId bank;
    Date date;
    StatementId statement;  // whose import closed it
    DayStatus status = DayStatus::reconciled;
    std::int64_t open_breaks = 0;
};
BOOST_DESCRIBE_STRUCT(BankDayClosed, (), (bank, date, statement, status, open_breaks))

struct BreakAssigned {
    BreakId break_id;
    BreakOwner owner = BreakOwner::bank;
};
BOOST_DESCRIBE_STRUCT(BreakAssigned, (), (break_id, owner))

struct BreakResolved {
    BreakId break_id;
    Resolution resolution = Resolution::accepted;
    std::string reason;
};
BOOST_DESCRIBE_STRUCT(BreakResolved, (), (break_id, resolution, reason))

void apply(core::State& state, const StatementImported& event, const Context& context);
void apply(core::State& state, const BreakOpened& event, const Context& context);
void apply(core::State& state, const BreakMatched& event, const Context& context);
void apply(core::State& state, const BreakChanged& event, const Context& context);
void apply(core::State& state, const BankDayClosed& event, const Context& context);
void apply(core::State& state, const BreakAssigned& event, const Context& context);
void apply(core::State& state, const BreakResolved& event, const Context& context);

}  // namespace gzl::core::reconciliation
