#include "bank/database.hpp"

namespace gzl::bank {

namespace {

// A person may hold a lock with the sqlite3 tool for a moment.
constexpr int kBusyTimeoutMs = 5000;

[[noreturn]] void fail(sqlite3* handle) {
    throw DatabaseError(std::string("the bank's database: ") + sqlite3_errmsg(handle) + " (SQLite code " +
                        std::to_string(sqlite3_extended_errcode(handle)) + ")");
}

}  // namespace

bool Rows::next() {
    const int code = sqlite3_step(handle_.get());
    if (code == SQLITE_ROW) return true;
    if (code == SQLITE_DONE) return false;
    fail(sqlite3_db_handle(handle_.get()));
}

std::int64_t Rows::integer(int column) const {
    return sqlite3_column_int64(handle_.get(), column);
}

std::string Rows::text(int column) const {
    const auto* data = static_cast<const char*>(sqlite3_column_blob(handle_.get(), column));
    return data ? std::string(data, static_cast<std::size_t>(sqlite3_column_bytes(handle_.get(), column))) : "";
}

std::optional<std::int64_t> Rows::optional_integer(int column) const {
    if (sqlite3_column_type(handle_.get(), column) == SQLITE_NULL) return std::nullopt;
    return integer(column);
}

std::optional<std::string> Rows::optional_text(int column) const {
    if (sqlite3_column_type(handle_.get(), column) == SQLITE_NULL) return std::nullopt;
    return text(column);
}

void Rows::bind(int parameter, std::int64_t value) {
    if (sqlite3_bind_int64(handle_.get(), parameter, value) != SQLITE_OK) fail(sqlite3_db_handle(handle_.get()));
}

void Rows::bind(int parameter, std::string_view value) {
    // A null pointer would bind NULL, not the empty text.
    const char* data = value.empty() ? "" : value.data();
    if (sqlite3_bind_text64(handle_.get(), parameter, data, value.size(), SQLITE_TRANSIENT, SQLITE_UTF8) != SQLITE_OK)
        fail(sqlite3_db_handle(handle_.get()));
}

Result<Database> Database::open(const std::string& path) {
    sqlite3* handle = nullptr;
    const int code = sqlite3_open_v2(path.c_str(), &handle,
                                     SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX, nullptr);
    if (handle == nullptr) return fault("out of memory while opening " + path);
    Database database(handle);
    if (code != SQLITE_OK) return fault("cannot open " + path + ": " + sqlite3_errmsg(handle));
    sqlite3_extended_result_codes(handle, 1);
    sqlite3_busy_timeout(handle, kBusyTimeoutMs);
    try {
        database.script("PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON;");
    } catch (const DatabaseError& error) {
        return fault(path + ": " + error.what());
    }
    return database;
}

Rows Database::prepare(std::string_view sql) {
    sqlite3_stmt* statement = nullptr;
    if (sqlite3_prepare_v2(handle_.get(), sql.data(), static_cast<int>(sql.size()), &statement, nullptr) != SQLITE_OK)
        fail(handle_.get());
    return Rows(statement);
}

void Database::script(const std::string& sql) {
    if (sqlite3_exec(handle_.get(), sql.c_str(), nullptr, nullptr, nullptr) != SQLITE_OK) fail(handle_.get());
}

}  // namespace gzl::bank
