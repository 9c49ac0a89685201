#include "bank/outbox.hpp"

#include <algorithm>

namespace gzl::bank {

namespace {

constexpr std::int64_t kFirstDelay_ms = 200;
constexpr std::int64_t kLongestDelay_ms = 60'000;

// Rows of one subject wait for the older ones.
constexpr std::string_view kFirstOfSubject =
    " AND NOT EXISTS (SELECT 1 FROM outbox older WHERE older.subject = o.subject AND older.state = 'pending'"
    " AND older.id < o.id)";

}  // namespace

void enqueue(Database& database, const OutgoingMessage& message) {
    database.run("INSERT INTO outbox(subject, path, body, key, due_ms) VALUES(?, ?, ?, ?, ?)", message.subject,
                 message.path, message.body, message.key, message.due_ms);
}

std::optional<OutboxRow> next_due(Database& database, std::int64_t now_ms) {
    Rows rows = database.query(
        std::string("SELECT id, path, body, key, attempts FROM outbox o WHERE state = 'pending' AND due_ms <= ?")
            .append(kFirstOfSubject)
            .append(" ORDER BY id LIMIT 1"),
        now_ms);
    if (!rows.next()) return std::nullopt;
    return OutboxRow{rows.integer(0), rows.text(1), rows.text(2), rows.text(3), rows.integer(4)};
}

std::optional<std::int64_t> next_due_time(Database& database) {
    Rows rows =
        database.query(std::string("SELECT MIN(due_ms) FROM outbox o WHERE state = 'pending'").append(kFirstOfSubject));
    rows.next();
    return rows.optional_integer(0);
}

void mark_sent(Database& database, const OutboxRow& row) {
    database.run("UPDATE outbox SET state = 'sent', attempts = attempts + 1, last_error = '' WHERE id = ?", row.id);
}

void mark_refused(Database& database, const OutboxRow& row, std::string_view answer) {
    database.run("UPDATE outbox SET state = 'refused', attempts = attempts + 1, last_error = ? WHERE id = ?", answer,
                 row.id);
}

void postpone(Database& database, const OutboxRow& row, std::int64_t due_ms, std::string_view error) {
    database.run("UPDATE outbox SET due_ms = ?, attempts = attempts + 1, last_error = ? WHERE id = ?", due_ms, error,
                 row.id);
}

std::int64_t backoff_ms(std::int64_t attempts) {
    const std::int64_t doublings = std::clamp<std::int64_t>(attempts - 1, 0, 20);
    return std::min(kFirstDelay_ms << doublings, kLongestDelay_ms);
}

}  // namespace gzl::bank
