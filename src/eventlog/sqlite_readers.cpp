#include "eventlog/sqlite_readers.hpp"

#include <algorithm>

namespace gzl::eventlog {
namespace {

// Rows of one WAL snapshot. While it lasts the WAL cannot start over, and a slow visitor may make it last.
constexpr Position kRowsPerSnapshot = 16384;

Fault damaged(std::string_view what) {
    return {"the log file is damaged (" + std::string(what) + "): restore a back-up or a replica"};
}

template <std::size_t N>
bool copy_exactly(ByteView from, std::array<std::uint8_t, N>& to) {
    if (from.size() != N) return false;
    std::copy(from.begin(), from.end(), to.begin());
    return true;
}

bool load(const SqliteStatement& row, StoredRecord& record) {
    record.position = row.natural(0);
    record.at_ms = row.integer(1);
    record.kind = static_cast<std::uint32_t>(row.integer(2));
    record.record.assign(row.text(3));
    return copy_exactly(row.blob(4), record.salt) && copy_exactly(row.blob(5), record.leaf);
}

// False when visit asked to stop.
Result<bool> visit_rows(const SqliteConnection& connection, SqliteStatement& rows, Position from, Position to,
                        const std::function<bool(StoredRecord&&)>& visit) {
    rows.bind(1, from);
    rows.bind(2, to);
    StoredRecord record;
    for (Position expected = from; expected < to; ++expected) {
        const int code = rows.step();
        if (code != SQLITE_ROW && code != SQLITE_DONE) return tl::make_unexpected(connection.latest_fault());
        if (code == SQLITE_DONE || !load(rows, record) || record.position != expected) {
            return tl::make_unexpected(damaged("event " + std::to_string(expected)));
        }
        if (!visit(std::move(record))) return false;
    }
    rows.reset();
    return true;
}

OutboxRow outbox_row(const SqliteStatement& row) {
    return {.id = row.natural(0),
            .target = std::string(row.text(1)),
            .kind = std::string(row.text(2)),
            .subject = std::string(row.text(3)),
            .payload = std::string(row.text(4)),
            .attempts = static_cast<std::uint32_t>(row.integer(5)),
            .next_attempt_ms = row.integer(6),
            .last_error = std::string(row.text(7))};
}

OutboxState state_named(std::string_view name) {
    if (name == "done") return OutboxState::done;
    return name == "dead" ? OutboxState::dead : OutboxState::pending;
}

Result<void> load_parts(const SqliteConnection& connection, std::uint64_t id, std::uint64_t length,
                        std::string& bytes) {
    auto parts = connection.prepare("SELECT bytes FROM snapshot_parts WHERE part >= ? AND part < ? ORDER BY part");
    if (!parts) return tl::make_unexpected(parts.error());
    parts->bind(1, id << 32);
    parts->bind(2, (id + 1) << 32);
    int code = parts->step();
    for (; code == SQLITE_ROW; code = parts->step()) {
        if (parts->text(0).size() > length - bytes.size()) return tl::make_unexpected(damaged("snapshot"));
        bytes.append(parts->text(0));
    }
    if (code != SQLITE_DONE) return tl::make_unexpected(connection.latest_fault());
    if (bytes.size() != length) return tl::make_unexpected(damaged("snapshot"));
    return {};
}

Result<std::optional<Snapshot>> snapshot_of(const SqliteConnection& connection) {
    // While the head's statement is open, its parts are read from the same state of the file.
    auto head = connection.prepare(
        "SELECT id, size, digest, schema, length FROM snapshots ORDER BY size DESC, id DESC LIMIT 1");
    if (!head) return tl::make_unexpected(head.error());
    const int code = head->step();
    if (code == SQLITE_DONE) return std::nullopt;
    if (code != SQLITE_ROW) return tl::make_unexpected(connection.latest_fault());
    Snapshot snapshot{.size = head->natural(1), .digest = {}, .schema = {}, .bytes = {}};
    if (!copy_exactly(head->blob(2), snapshot.digest) || !copy_exactly(head->blob(3), snapshot.schema)) {
        return tl::make_unexpected(damaged("snapshot"));
    }
    if (auto loaded = load_parts(connection, head->natural(0), head->natural(4), snapshot.bytes); !loaded) {
        return tl::make_unexpected(loaded.error());
    }
    return snapshot;
}

}  // namespace

Result<void> SqliteReaders::read(Position from, Position to, const std::function<bool(StoredRecord&&)>& visit) {
    return with_connection([&](const SqliteConnection& connection) -> Result<void> {
        auto rows = connection.prepare(
            "SELECT position, at_ms, kind, record, salt, leaf FROM events WHERE position >= ? AND position < ?");
        if (!rows) return tl::make_unexpected(rows.error());
        while (from < to) {
            const auto until = std::min(to, from + kRowsPerSnapshot);
            const auto more = visit_rows(connection, *rows, from, until, visit);
            if (!more) return tl::make_unexpected(more.error());
            if (!*more) break;
            from = until;
        }
        return {};
    });
}

Result<std::vector<OutboxRow>> SqliteReaders::outbox(std::string_view state, std::size_t limit) {
    return with_connection([&](const SqliteConnection& connection) -> Result<std::vector<OutboxRow>> {
        // The second condition, literally, lets SQLite use the index of the rows that are not done.
        auto rows = connection.prepare(
            "SELECT id, target, kind, subject, payload, attempts, next_attempt_ms, last_error FROM outbox "
            "WHERE state = ? AND state <> 'done' ORDER BY id LIMIT ?");
        if (!rows) return tl::make_unexpected(rows.error());
        rows->bind(1, state);
        rows->bind(2, static_cast<std::int64_t>(std::min<std::size_t>(limit, INT64_MAX)));
        std::vector<OutboxRow> found;
        int code = rows->step();
        for (; code == SQLITE_ROW; code = rows->step()) found.push_back(outbox_row(*rows));
        if (code != SQLITE_DONE) return tl::make_unexpected(connection.latest_fault());
        return found;
    });
}

Result<OutboxPage> SqliteReaders::outbox(const OutboxQuery& query) {
    return with_connection([&](const SqliteConnection& connection) -> Result<OutboxPage> {
        // Literally, so that SQLite uses the index of the rows that are not done.
        std::string sql =
            "SELECT id, target, kind, subject, payload, attempts, next_attempt_ms, last_error, state FROM outbox "
            "WHERE id >= ?";
        if (query.state == OutboxState::pending) sql.append(" AND state = 'pending' AND state <> 'done'");
        if (query.state == OutboxState::dead) sql.append(" AND state = 'dead' AND state <> 'done'");
        auto rows = connection.prepare(sql.append(" ORDER BY id"));
        if (!rows) return tl::make_unexpected(rows.error());
        rows->bind(1, query.from);
        OutboxPage page{.entries = {}, .next_from = query.from, .is_last = true};
        int code = rows->step();
        for (std::size_t looked_at = 0; code == SQLITE_ROW; code = rows->step(), ++looked_at) {
            if (page.entries.size() == query.limit || looked_at == OutboxPage::kMostLookedAt) {
                page.is_last = false;
                return page;
            }
            page.next_from = rows->natural(0) + 1;
            const OutboxState state = state_named(rows->text(8));
            if ((query.target.empty() || rows->text(1) == query.target) && (!query.state || state == *query.state))
                page.entries.push_back({outbox_row(*rows), state});
        }
        if (code != SQLITE_DONE) return tl::make_unexpected(connection.latest_fault());
        return page;
    });
}

Result<std::optional<Snapshot>> SqliteReaders::latest_snapshot() {
    return with_connection(snapshot_of);
}

Result<std::optional<std::string>> SqliteReaders::meta(const std::string& key) {
    return with_connection([&](const SqliteConnection& connection) -> Result<std::optional<std::string>> {
        auto row = connection.prepare("SELECT value FROM meta WHERE key = ?");
        if (!row) return tl::make_unexpected(row.error());
        row->bind(1, key);
        const int code = row->step();
        if (code == SQLITE_ROW) return std::string(row->text(0));
        if (code != SQLITE_DONE) return tl::make_unexpected(connection.latest_fault());
        return std::nullopt;
    });
}

Result<SqliteConnection> SqliteReaders::take() {
    {
        std::lock_guard lock(mutex_);
        if (!idle_.empty()) {
            auto connection = std::move(idle_.back());
            idle_.pop_back();
            return connection;
        }
    }
    return SqliteConnection::open(path_, SQLITE_OPEN_READONLY);
}

void SqliteReaders::give_back(SqliteConnection connection) {
    std::lock_guard lock(mutex_);
    idle_.push_back(std::move(connection));
}

template <class Query>
auto SqliteReaders::with_connection(Query query) -> decltype(query(std::declval<const SqliteConnection&>())) {
    auto connection = take();
    if (!connection) return tl::make_unexpected(connection.error());
    auto answer = query(*connection);
    give_back(std::move(*connection));
    return answer;
}

}  // namespace gzl::eventlog
