#include "eventlog/sqlite_writer.hpp"

#include <utility>

#include "base/check.hpp"
#include "eventlog/sqlite_schema.hpp"

namespace gzl::eventlog {
namespace {

const char* state_of(const OutboxUpdate& update) {
    if (update.done) return "done";
    return update.dead ? "dead" : "pending";
}

}  // namespace

Result<std::unique_ptr<SqliteWriter>> SqliteWriter::open(const std::string& path, std::uint32_t max_pages,
                                                         std::uint64_t cache_bytes) {
    auto connection = SqliteConnection::open(path, SQLITE_OPEN_READWRITE);
    if (!connection) return tl::make_unexpected(connection.error());
    if (auto sound = check_log_file(*connection, path); !sound) return tl::make_unexpected(sound.error());
    // The WAL is never cut short: writing over its old bytes needs no file-system journal commit.
    const std::string settings =
        "PRAGMA synchronous = FULL; PRAGMA wal_autocheckpoint = 0; PRAGMA journal_size_limit = -1;"
        "PRAGMA secure_delete = FAST; PRAGMA cache_size = -" +
        std::to_string(cache_bytes / 1024) + ";" +
        (max_pages > 0 ? "PRAGMA max_page_count = " + std::to_string(max_pages) + ";" : "");
    if (auto set = connection->execute(settings); !set) return tl::make_unexpected(set.error());

    std::unique_ptr<SqliteWriter> writer(new SqliteWriter(std::move(*connection)));
    if (auto prepared = writer->prepare(); !prepared) return tl::make_unexpected(prepared.error());
    if (auto taken = writer->take_over(); !taken) return tl::make_unexpected(taken.error());
    return writer;
}

Result<void> SqliteWriter::prepare() {
    const std::pair<SqliteStatement*, const char*> statements[] = {
        {&begin_, "BEGIN IMMEDIATE"},
        {&commit_, "COMMIT"},
        {&rollback_, "ROLLBACK"},
        {&epoch_now_, "SELECT value FROM meta WHERE key = 'store.epoch'"},
        {&last_position_, "SELECT coalesce(max(position), -1) FROM events"},
        {&insert_record_, "INSERT INTO events(position, at_ms, kind, record, salt, leaf) VALUES (?, ?, ?, ?, ?, ?)"},
        {&insert_outbox_,
         "INSERT OR IGNORE INTO outbox(id, target, kind, subject, payload, attempts, next_attempt_ms) "
         "VALUES (?, ?, ?, ?, ?, ?, ?)"},
        {&update_outbox_,
         "UPDATE outbox SET state = ?, attempts = ?, next_attempt_ms = ?, last_error = ? WHERE id = ?"},
        {&insert_meta_, "INSERT OR IGNORE INTO meta(key, value) VALUES (?, ?)"},
        {&read_meta_, "SELECT value FROM meta WHERE key = ?"},
        {&next_snapshot_,
         "SELECT 1 + max(coalesce((SELECT max(id) FROM snapshots), 0), "
         "coalesce((SELECT max(part) >> 32 FROM snapshot_parts), 0))"},
        {&insert_part_, "INSERT INTO snapshot_parts(part, bytes) VALUES (?, ?)"},
        {&insert_snapshot_, "INSERT INTO snapshots(id, size, digest, schema, length) VALUES (?, ?, ?, ?, ?)"},
        {&drop_snapshots_,
         "DELETE FROM snapshots WHERE id NOT IN "
         "(SELECT max(id) FROM snapshots GROUP BY size ORDER BY size DESC LIMIT 2)"},
        {&purge_parts_,
         "DELETE FROM snapshot_parts WHERE part IN (SELECT part FROM snapshot_parts "
         "WHERE part >> 32 NOT IN (SELECT id FROM snapshots) LIMIT 4)"},
    };
    for (const auto& [statement, sql] : statements) {
        auto prepared = connection_.prepare(sql);
        if (!prepared) return tl::make_unexpected(prepared.error());
        *statement = std::move(*prepared);
    }
    return {};
}

Result<void> SqliteWriter::take_over() {
    if (auto raised = connection_.execute("UPDATE meta SET value = value + 1 WHERE key = 'store.epoch'"); !raised) {
        return raised;
    }
    const auto epoch = connection_.integer("SELECT value FROM meta WHERE key = 'store.epoch'");
    if (!epoch) return tl::make_unexpected(epoch.error());
    const auto last = connection_.integer("SELECT coalesce(max(position), -1) FROM events");
    if (!last) return tl::make_unexpected(last.error());
    epoch_ = *epoch;
    size_ = static_cast<Position>(*last + 1);
    return {};
}

Result<void> SqliteWriter::append(const Batch& batch) {
    std::lock_guard lock(mutex_);
    Position expected = size();
    for (const auto& record : batch.records) {
        if (record.position != expected) {
            return fault("the next position is " + std::to_string(expected) + ", not " +
                         std::to_string(record.position) + ": another writer was here");
        }
        ++expected;
    }
    auto written = transaction([&]() -> Result<void> {
        if (auto records = insert_records(batch.records); !records) return records;
        if (auto rows = insert_outbox(batch.outbox); !rows) return rows;
        return update_outbox(batch.outbox_updates);
    });
    if (written) size_.store(expected, std::memory_order_release);
    return written;
}

Result<void> SqliteWriter::put_meta(const std::string& key, const std::string& value) {
    std::lock_guard lock(mutex_);
    return transaction([&] { return write_meta(key, value); });
}

void SqliteWriter::refuse_writes(const Fault& why) {
    std::lock_guard lock(mutex_);
    if (!failed_) failed_ = why;
}

void SqliteWriter::on_commit(std::function<void(int)> callback) {
    std::lock_guard lock(mutex_);
    on_commit_ = std::move(callback);
    const auto hook = [](void* self, sqlite3*, const char*, int wal_frames) {
        static_cast<SqliteWriter*>(self)->on_commit_(wal_frames);
        return SQLITE_OK;
    };
    sqlite3_wal_hook(connection_.handle(), on_commit_ ? +hook : nullptr, this);
}

// The caller holds mutex_. A fault of the body undoes everything; a fault of the store also refuses later writes.
Result<void> SqliteWriter::transaction(const std::function<Result<void>()>& body) {
    if (failed_) return fault("writes are refused since a failure: " + failed_->message);
    if (begin_.run() != SQLITE_DONE) return storage_fault();
    auto done = check_fence();
    if (done) done = body();
    if (done && commit_.run() != SQLITE_DONE) done = storage_fault();
    // A failed commit may have ended the transaction already.
    if (!done && sqlite3_get_autocommit(connection_.handle()) == 0 && rollback_.run() != SQLITE_DONE) storage_fault();
    return done;
}

Result<void> SqliteWriter::check_fence() {
    const bool read = epoch_now_.step() == SQLITE_ROW && last_position_.step() == SQLITE_ROW;
    const auto epoch = read ? epoch_now_.integer(0) : 0;
    const auto stored = read ? static_cast<Position>(last_position_.integer(0) + 1) : 0;
    auto unread = read ? Result<void>() : storage_fault();
    epoch_now_.reset();
    last_position_.reset();
    if (!read) return unread;
    if (epoch == epoch_ && stored == size()) return {};
    failed_ = Fault{"another process has written this log since (epoch " + std::to_string(epoch) + " over " +
                    std::to_string(epoch_) + ", " + std::to_string(stored) + " events over " + std::to_string(size()) +
                    "): stop this one"};
    return tl::make_unexpected(*failed_);
}

Result<void> SqliteWriter::insert_records(std::span<const StoredRecord> records) {
    for (const auto& record : records) {
        insert_record_.bind(1, record.position);
        insert_record_.bind(2, record.at_ms);
        insert_record_.bind(3, record.kind);
        insert_record_.bind(4, record.record);
        insert_record_.bind_blob(5, record.salt);
        insert_record_.bind_blob(6, record.leaf);
        if (insert_record_.run() != SQLITE_DONE) return storage_fault();
    }
    return {};
}

Result<void> SqliteWriter::insert_outbox(std::span<const OutboxRow> rows) {
    for (const auto& row : rows) {
        insert_outbox_.bind(1, row.id);
        insert_outbox_.bind(2, row.target);
        insert_outbox_.bind(3, row.kind);
        insert_outbox_.bind(4, row.subject);
        insert_outbox_.bind(5, row.payload);
        insert_outbox_.bind(6, row.attempts);
        insert_outbox_.bind(7, row.next_attempt_ms);
        if (insert_outbox_.run() != SQLITE_DONE) return storage_fault();
        if (sqlite3_changes(connection_.handle()) == 0) {
            return fault("the outbox already has row " + std::to_string(row.id));
        }
    }
    return {};
}

Result<void> SqliteWriter::update_outbox(std::span<const OutboxUpdate> updates) {
    for (const auto& update : updates) {
        update_outbox_.bind(1, std::string_view(state_of(update)));
        update_outbox_.bind(2, update.attempts);
        update_outbox_.bind(3, update.next_attempt_ms);
        update_outbox_.bind(4, update.last_error);
        update_outbox_.bind(5, update.id);
        if (update_outbox_.run() != SQLITE_DONE) return storage_fault();
        if (sqlite3_changes(connection_.handle()) == 0) {
            return fault("the outbox has no row " + std::to_string(update.id));
        }
    }
    return {};
}

Result<void> SqliteWriter::write_meta(const std::string& key, const std::string& value) {
    insert_meta_.bind(1, key);
    insert_meta_.bind(2, value);
    if (insert_meta_.run() != SQLITE_DONE) return storage_fault();
    read_meta_.bind(1, key);
    if (read_meta_.step() != SQLITE_ROW) return storage_fault();
    const std::string kept(read_meta_.text(0));
    read_meta_.reset();
    if (kept != value) return fault("the log's " + key + " is already " + kept + ", not " + value);
    return {};
}

tl::unexpected<Fault> SqliteWriter::storage_fault() {
    auto why = connection_.latest_fault();
    if (!failed_) failed_ = why;
    return tl::make_unexpected(std::move(why));
}

}  // namespace gzl::eventlog
