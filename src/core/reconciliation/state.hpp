// Bank statements against confirmations (A2). What a bank confirmed, and the books took, is a money fact; what its
// statement lists is a line. Each line meets the fact of the same reference; whatever does not agree is a break.
#pragma once

#include <map>
#include <optional>
#include <set>

#include "core/engine/context.hpp"
#include "core/engine/table.hpp"
#include "core/ledger/transfer.hpp"

namespace gzl::core::reconciliation {

// A bank's reference may move money on more than one of its accounts, so the account is part of the fact's name.
struct MoneyKey {
    OrganisationId bank;
    std::string reference;
    ledger::AccountKind account = ledger::AccountKind::bank_funding;
    friend auto operator<=>(const MoneyKey&, const MoneyKey&) = default;
};
BOOST_DESCRIBE_STRUCT(MoneyKey, (), (bank, reference, account))

struct LineKey {
    StatementId statement;
    std::int64_t line = 0;  // of the statement, from 1
    friend bool operator==(const LineKey&, const LineKey&) = default;
};
BOOST_DESCRIBE_STRUCT(LineKey, (), (statement, line))

struct MoneyFact {
    Money amount;  // above zero: into the bank's account; below: out of it
    Date value_date;
    std::string object;                 // "loan-000001": what the confirming fact was about
    std::optional<LineKey> line{};      // that it met
    std::optional<BreakId> break_id{};  // that it is part of, or was
};
BOOST_DESCRIBE_STRUCT(MoneyFact, (), (amount, value_date, object, line, break_id))

struct StatementLine {
    Date booked_on;
    Date value_date;
    Money amount;  // above zero: into the account; below: out of it
    std::string reference;
    std::string counterparty;
    std::string text;
    std::optional<ledger::AccountKind> fact{};  // account of the money fact that it met
    friend bool operator==(const StatementLine&, const StatementLine&) = default;
};
BOOST_DESCRIBE_STRUCT(StatementLine, (), (booked_on, value_date, amount, reference, counterparty, text, fact))

struct Statement {
    OrganisationId bank;
    std::string number;   // the bank's name for it
    std::string account;  // the bank's name for the account
    Date date;
    Money opening;
    Money closing;
    std::string file;  // as the importer named it
    std::vector<StatementLine> lines;
    Instant imported_at;
};
BOOST_DESCRIBE_STRUCT(Statement, (), (bank, number, account, date, opening, closing, file, lines, imported_at))

enum class BreakKind : std::uint8_t {
    line_without_fact,  // the statement lists what the bank never confirmed
    line_repeated,      // and this reference a second time
    fact_without_line,  // the bank confirmed what its statements do not list
    amount_differs,
    date_differs,
    opening_differs,  // the statement does not begin where the account's last one ended
};
BOOST_DESCRIBE_ENUM(BreakKind, line_without_fact, line_repeated, fact_without_line, amount_differs, date_differs,
                    opening_differs)

enum class BreakStatus : std::uint8_t { open, matched, resolved };
BOOST_DESCRIBE_ENUM(BreakStatus, open, matched, resolved)

enum class BreakOwner : std::uint8_t { bank, platform };
BOOST_DESCRIBE_ENUM(BreakOwner, bank, platform)

enum class Resolution : std::uint8_t { corrected_by_bank, corrected_by_platform, not_platform_business, accepted };
BOOST_DESCRIBE_ENUM(Resolution, corrected_by_bank, corrected_by_platform, not_platform_business, accepted)

// The two sides as far as they are known: what was confirmed to the platform, and what the statement says. Of
// opening_differs: the last closing balance and this opening balance.
struct Sides {
    std::string reference;
    std::optional<LineKey> line{};
    std::optional<ledger::AccountKind> account{};  // of the money fact
    std::optional<Money> confirmed{};
    std::optional<Date> confirmed_date{};
    std::optional<Money> stated{};
    std::optional<Date> stated_date{};
};
BOOST_DESCRIBE_STRUCT(Sides, (), (reference, line, account, confirmed, confirmed_date, stated, stated_date))

struct Break {
    OrganisationId bank;
    BreakKind kind = BreakKind::line_without_fact;
    Date date;  // the business day that it belongs to
    Sides sides;
    BreakOwner owner = BreakOwner::bank;
    BreakStatus status = BreakStatus::open;
    std::optional<Resolution> resolution{};
    std::string reason{};  // of the resolution
    Instant opened_at;
    std::optional<Instant> closed_at{};
};
BOOST_DESCRIBE_STRUCT(Break, (), (bank, kind, date, sides, owner, status, resolution, reason, opened_at, closed_at))

enum class DayStatus : std::uint8_t { reconciled, with_breaks };
BOOST_DESCRIBE_ENUM(DayStatus, reconciled, with_breaks)

struct ClosedDay {
    DayStatus closed_as = DayStatus::reconciled;  // by the last statement imported for it
    Instant closed_at;
    std::vector<StatementId> statements;
};
BOOST_DESCRIBE_STRUCT(ClosedDay, (), (closed_as, closed_at, statements))

using BankDate = std::pair<OrganisationId, Date>;
using BankText = std::pair<OrganisationId, std::string>;

struct State {
    std::map<MoneyKey, MoneyFact> money;
    std::set<MoneyKey> waiting;  // of them: neither met a line nor part of a break
    Table<StatementId, Statement> statements;
    std::map<BankText, StatementId> by_number;
    std::map<BankText, StatementId> last_of_account;  // the newest day's
    std::map<OrganisationId, Date> begins;            // day of the bank's first statement; nothing is missed before it
    Table<BreakId, Break> breaks;
    std::map<BankDate, std::set<BreakId>> open_breaks;
    std::map<BankText, BreakId> unmet;  // by reference: a line without fact
    std::set<BreakId> late;             // of them: the fact has come meanwhile
    std::map<BankDate, ClosedDay> days;
};
BOOST_DESCRIBE_STRUCT(State, (),
                      (money, waiting, statements, by_number, last_of_account, begins, breaks, open_breaks, unmet, late,
                       days))

}  // namespace gzl::core::reconciliation
