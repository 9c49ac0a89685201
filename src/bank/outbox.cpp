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

std::optional<OutboxRow> next_due(Database& database, std::int64_t now_ms, const Subjects& sending) {
    Rows rows = database.query(
        std::string(
            "SELECT id, path, body, key, attempts, subject FROM outbox o WHERE state = 'pending' AND due_ms <= ?")
            .append(kFirstOfSubject)
            .append(" ORDER BY id LIMIT ?"),
        now_ms, static_cast<std::int64_t>(sending.size() + 1));
    while (rows.next())
        if (!sending.contains(rows.text(5)))
            return OutboxRow{rows.integer(0), rows.text(1), rows.text(2), rows.text(3), rows.integer(4), rows.text(5)};
    return std::nullopt;
}

std::optional<std::int64_t> next_due_time(Database& database, const Subjects& sending) {
    Rows rows = database.query(std::string("SELECT due_ms, subject FROM outbox o WHERE state = 'pending'")
                                   .append(kFirstOfSubject)
                                   .append(" ORDER BY due_ms, id LIMIT ?"),
                               static_cast<std::int64_t>(sending.size() + 1));
    while (rows.next())
        if (!sending.contains(rows.text(1))) return rows.integer(0);
    return std::nullopt;
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

bool send_again(Database& database, std::int64_t id, std::int64_t now_ms) {
    Rows rows = database.query("SELECT 1 FROM outbox WHERE id = ? AND state = 'refused'", id);
    if (!rows.next()) return false;
    database.run("UPDATE outbox SET state = 'pending', attempts = 0, due_ms = ? WHERE id = ?", now_ms, id);
    return true;
}

std::int64_t backoff_ms(std::int64_t attempts) {
    const std::int64_t doublings = std::clamp<std::int64_t>(attempts - 1, 0, 20);
    return std::min(kFirstDelay_ms << doublings, kLongestDelay_ms);
}

}  // namespace gzl::bank
