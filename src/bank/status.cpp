#include "bank/status.hpp"

namespace gzl::bank {

namespace {

std::int64_t number(Rows rows) {
    return rows.next() ? rows.integer(0) : 0;
}

void read_accounts(Database& database, Status& status) {
    Rows rows = database.query("SELECT account, side, balance_fen FROM accounts ORDER BY account LIMIT 1000");
    while (rows.next()) status.accounts.push_back({rows.text(0), rows.text(1), Money(rows.integer(2))});
    const auto total = [&](std::string_view side) {
        return Money(number(database.query("SELECT COALESCE(SUM(balance_fen), 0) FROM accounts WHERE side = ?", side)));
    };
    status.debits = total("debit");
    status.credits = total("credit");
}

void read_loans(Database& database, Status& status) {
    Rows rows = database.query(
        "SELECT drawdown, loan, facility, enterprise_code, balance_fen, payee, reference FROM loans "
        "JOIN accounts ON account = 'loan:' || drawdown ORDER BY reference DESC LIMIT 100");
    while (rows.next())
        status.loans.push_back({rows.text(0), rows.optional_text(1), rows.text(2), rows.text(3), Money(rows.integer(4)),
                                rows.text(5), rows.text(6)});
}

void read_instructions(Database& database, Status& status) {
    Rows rows = database.query(
        "SELECT subject, kind, enterprise_code, amount_fen, outcome, detail, reference, received_ms "
        "FROM instructions ORDER BY received_ms DESC, subject DESC LIMIT 100");
    while (rows.next())
        status.instructions.push_back({rows.text(0), rows.text(1), rows.text(2), Money(rows.integer(3)), rows.text(4),
                                       rows.text(5), rows.text(6), Instant(rows.integer(7))});
}

void read_queue(Database& database, Status& status) {
    Rows rows = database.query(
        "SELECT id, path, key, state, attempts, due_ms, last_error FROM outbox WHERE state <> 'sent' ORDER BY id LIMIT "
        "100");
    while (rows.next())
        status.queue.push_back({rows.integer(0), rows.text(1), rows.text(2), rows.text(3), rows.integer(4),
                                Instant(rows.integer(5)), rows.text(6)});
    status.sent = number(database.query("SELECT COUNT(*) FROM outbox WHERE state = 'sent'"));
    status.releases_waiting = number(database.query("SELECT COUNT(*) FROM releases WHERE reference IS NULL"));
}

void read_alerts(Database& database, Status& status) {
    Rows rows = database.query(
        "SELECT alert, rule, warehouse, news, received_ms FROM alerts ORDER BY received_ms DESC, alert DESC LIMIT 100");
    while (rows.next())
        status.alerts.push_back({rows.text(0), rows.text(1), rows.text(2), rows.text(3), Instant(rows.integer(4))});
}

void read_news(Database& database, Status& status) {
    Rows rows = database.query("SELECT subject, news, detail, received_ms FROM news ORDER BY id DESC LIMIT 100");
    while (rows.next()) status.news.push_back({rows.text(0), rows.text(1), rows.text(2), Instant(rows.integer(3))});
}

void read_watch_list(Database& database, Status& status) {
    Rows rows = database.query(
        "SELECT facility, enterprise_code, news, exposure_fen, value_fen, missing_fen, top_up_by FROM watch_list "
        "ORDER BY facility LIMIT 1000");
    while (rows.next())
        status.watch_list.push_back({rows.text(0), rows.text(1), rows.text(2), Money(rows.integer(3)),
                                     Money(rows.integer(4)), Money(rows.integer(5)), rows.optional_text(6)});
}

}  // namespace

Status read_status(Database& database, const std::string& bank) {
    Status status;
    status.bank = bank;
    status.behaviour = load_behaviour(database);
    read_accounts(database, status);
    read_loans(database, status);
    read_instructions(database, status);
    read_queue(database, status);
    read_watch_list(database, status);
    read_alerts(database, status);
    read_news(database, status);
    return status;
}

}  // namespace gzl::bank
