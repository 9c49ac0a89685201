#include "eventlog/sqlite_schema.hpp"

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <filesystem>
#include <unistd.h>

namespace gzl::eventlog {
namespace {

constexpr std::int64_t kApplicationId = 0x677a6c31;  // "gzl1", shown by file(1)

// 4 KiB pages keep a small batch's WAL frames few; larger pages gained nothing for large batches.
constexpr const char* kTables = R"(
PRAGMA page_size = 4096;
BEGIN;
CREATE TABLE events(
    position INTEGER PRIMARY KEY,
    at_ms INTEGER NOT NULL,
    kind INTEGER NOT NULL,
    record TEXT NOT NULL,
    salt BLOB NOT NULL,
    leaf BLOB NOT NULL);
CREATE TABLE outbox(
    id INTEGER PRIMARY KEY,
    state TEXT NOT NULL DEFAULT 'pending' CHECK(state IN ('pending', 'done', 'dead')),
    target TEXT NOT NULL,
    kind TEXT NOT NULL,
    subject TEXT NOT NULL,
    payload TEXT NOT NULL,
    attempts INTEGER NOT NULL,
    next_attempt_ms INTEGER NOT NULL,
    last_error TEXT NOT NULL DEFAULT '');
CREATE INDEX outbox_open ON outbox(state) WHERE state <> 'done';
CREATE TABLE snapshots(
    id INTEGER PRIMARY KEY,
    size INTEGER NOT NULL,
    digest BLOB NOT NULL,
    schema BLOB NOT NULL,
    length INTEGER NOT NULL);
CREATE TABLE snapshot_parts(
    part INTEGER PRIMARY KEY, -- snapshot id * 2^32 + index
    bytes BLOB NOT NULL);
CREATE TABLE meta(key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
INSERT INTO meta VALUES ('store.format', '1'), ('store.epoch', '0');
COMMIT;
)";

Result<void> flush(const std::string& path) {
    const int descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    const bool flushed = descriptor >= 0 && ::fsync(descriptor) == 0;
    const int error = errno;
    if (descriptor >= 0) ::close(descriptor);
    if (!flushed) return fault("cannot flush " + path + " to disk (" + std::strerror(error) + "): check the disk");
    return {};
}

Result<void> build(const std::string& path) {
    auto connection = SqliteConnection::open(path, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE);
    if (!connection) return tl::make_unexpected(connection.error());
    if (auto made = connection->execute(kTables); !made) return made;
    if (auto named = connection->execute("PRAGMA application_id = " + std::to_string(kApplicationId)); !named) {
        return named;
    }
    return connection->execute("PRAGMA journal_mode = WAL");
}

Result<void> check_format(const SqliteConnection& connection, const std::string& path) {
    const auto application = connection.integer("PRAGMA application_id");
    if (!application) return tl::make_unexpected(application.error());
    if (*application != kApplicationId) {
        return fault(path + " is an SQLite file of another program: name the right file");
    }
    const auto format = connection.integer("SELECT value FROM meta WHERE key = 'store.format'");
    if (!format) return tl::make_unexpected(format.error());
    if (*format > kStoreFormat) {
        return fault(path + " has store format " + std::to_string(*format) + ", this program reads up to " +
                     std::to_string(kStoreFormat) + ": install the newer version");
    }
    if (*format < 1) return fault(path + " is damaged (no store format): restore a back-up or a replica");
    return {};
}

Result<void> check_positions(const SqliteConnection& connection, const std::string& path) {
    // The newest thousand are counted, the rest only bounded: counting all would read the whole file.
    constexpr const char* kBroken = R"(
        WITH ends(low, high) AS (SELECT (SELECT min(position) FROM events), (SELECT max(position) FROM events))
        SELECT high IS NOT NULL AND (low <> 0 OR min(1000, high + 1) <>
            (SELECT count(*) FROM events WHERE position > high - 1000)) FROM ends)";
    const auto broken = connection.integer(kBroken);
    if (!broken) return tl::make_unexpected(broken.error());
    if (*broken != 0) return fault(path + " is damaged (events are missing): restore a back-up or a replica");
    return {};
}

}  // namespace

Result<void> create_log_file(const std::string& path) {
    std::error_code error;
    if (const auto left = std::filesystem::file_size(path + "-wal", error); !error && left > 0) {
        return fault(path + " is gone but its " + path + "-wal is here: put the database file back");
    }
    const auto unfinished = path + ".new";
    for (const char* suffix : {"", "-wal", "-shm", "-journal"}) std::filesystem::remove(unfinished + suffix, error);
    if (auto built = build(unfinished); !built) return built;
    if (auto flushed = flush(unfinished); !flushed) return flushed;
    std::filesystem::rename(unfinished, path, error);
    if (error) return fault("cannot create " + path + " (" + error.message() + "): check the directory");
    const auto directory = std::filesystem::path(path).parent_path();
    return flush(directory.empty() ? "." : directory.string());
}

Result<void> check_log_file(const SqliteConnection& connection, const std::string& path) {
    // SQLite would take a file that was cut to nothing for a new database.
    std::error_code error;
    if (std::filesystem::file_size(path, error) == 0 && !error) {
        return fault(path + " is empty: restore a back-up, or remove it if no log was ever kept there");
    }
    if (sqlite3_db_readonly(connection.handle(), "main") == 1) {
        return fault(path + " is read-only: let this user write it and its directory, then restart");
    }
    if (auto format = check_format(connection, path); !format) return format;
    return check_positions(connection, path);
}

}  // namespace gzl::eventlog
