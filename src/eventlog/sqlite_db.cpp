#include "eventlog/sqlite_db.hpp"

#include <cstring>

namespace gzl::eventlog {
namespace {

// A person may hold a lock with the sqlite3 tool for a moment.
constexpr int kBusyTimeoutMs = 5000;

std::string advice(int primary_code, const std::string& path, const std::string& detail) {
    switch (primary_code) {
        case SQLITE_FULL:
            return "no room left for " + path + " (" + detail + "): free disk space or raise its limit, then restart";
        case SQLITE_IOERR:
            return "the disk failed under " + path + " (" + detail +
                   "): check the disk and the file limits, then restart";
        case SQLITE_READONLY:
        case SQLITE_PERM:
            return path + " is read-only (" + detail + "): let this user write it and its directory, then restart";
        case SQLITE_CANTOPEN:
            return "cannot open " + path + " (" + detail + "): check the path and its permissions";
        case SQLITE_NOTADB:
            return path + " is not an event log (" + detail + "): name the right file or restore a back-up";
        case SQLITE_CORRUPT:
            return path + " is damaged (" + detail + "): restore a back-up or a replica";
        case SQLITE_BUSY:
        case SQLITE_LOCKED:
            return "another program keeps " + path + " locked (" + detail + "): close it, then restart";
        default:
            return "SQLite refused to work on " + path + " (" + detail + ")";
    }
}

}  // namespace

void SqliteStatement::bind(int parameter, std::int64_t value) {
    sqlite3_bind_int64(handle_.get(), parameter, value);
}

void SqliteStatement::bind(int parameter, std::string_view text) {
    // A null pointer would bind NULL, not the empty text.
    sqlite3_bind_text64(handle_.get(), parameter, text.empty() ? "" : text.data(), text.size(), SQLITE_STATIC,
                        SQLITE_UTF8);
}

void SqliteStatement::bind_blob(int parameter, ByteView bytes) {
    sqlite3_bind_blob64(handle_.get(), parameter, bytes.empty() ? static_cast<const void*>("") : bytes.data(),
                        bytes.size(), SQLITE_STATIC);
}

int SqliteStatement::run() {
    const int code = step();
    reset();
    return code;
}

std::string_view SqliteStatement::text(int column) const {
    // sqlite3_column_blob returns TEXT as it is stored, without a search for its end.
    const auto* data = static_cast<const char*>(sqlite3_column_blob(handle_.get(), column));
    return {data, static_cast<std::size_t>(sqlite3_column_bytes(handle_.get(), column))};
}

Result<SqliteConnection> SqliteConnection::open(const std::string& path, int flags) {
    sqlite3* handle = nullptr;
    const int code = sqlite3_open_v2(path.c_str(), &handle, flags | SQLITE_OPEN_NOMUTEX, nullptr);
    if (handle == nullptr) return fault("out of memory while opening " + path);
    SqliteConnection connection(handle, path);
    if (code != SQLITE_OK) return tl::make_unexpected(connection.latest_fault());
    sqlite3_extended_result_codes(handle, 1);
    sqlite3_busy_timeout(handle, kBusyTimeoutMs);
    return connection;
}

Result<SqliteStatement> SqliteConnection::prepare(std::string_view sql) const {
    sqlite3_stmt* statement = nullptr;
    const int code = sqlite3_prepare_v3(handle_.get(), sql.data(), static_cast<int>(sql.size()),
                                        SQLITE_PREPARE_PERSISTENT, &statement, nullptr);
    if (code != SQLITE_OK) return tl::make_unexpected(latest_fault());
    return SqliteStatement(statement);
}

Result<void> SqliteConnection::execute(const std::string& sql) const {
    if (sqlite3_exec(handle_.get(), sql.c_str(), nullptr, nullptr, nullptr) != SQLITE_OK) {
        return tl::make_unexpected(latest_fault());
    }
    return {};
}

Result<std::int64_t> SqliteConnection::integer(std::string_view sql) const {
    auto statement = prepare(sql);
    if (!statement) return tl::make_unexpected(statement.error());
    const int code = statement->step();
    if (code == SQLITE_DONE) return 0;
    if (code != SQLITE_ROW) return tl::make_unexpected(latest_fault());
    return statement->integer(0);
}

Fault SqliteConnection::latest_fault() const {
    const int extended = sqlite3_extended_errcode(handle_.get());
    std::string detail = sqlite3_errmsg(handle_.get());
    const int system_error = sqlite3_system_errno(handle_.get());
    const int primary = extended & 0xff;
    if (system_error != 0 && (primary == SQLITE_IOERR || primary == SQLITE_CANTOPEN)) {
        detail += std::string(", ") + std::strerror(system_error);
    }
    return {advice(primary, path_, detail + ", SQLite code " + std::to_string(extended))};
}

}  // namespace gzl::eventlog
