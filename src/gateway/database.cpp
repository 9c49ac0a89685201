#include "gateway/database.hpp"

#include "base/check.hpp"

namespace gzl::gateway {

Statement::Statement(sqlite3* db, std::string_view sql) {
    sqlite3_stmt* statement = nullptr;
    // A statement that could not be prepared stays null: every step of it fails and the caller reports why().
    sqlite3_prepare_v2(db, sql.data(), static_cast<int>(sql.size()), &statement, nullptr);
    handle_.reset(statement);
}

Statement& Statement::bind(int parameter, std::uint64_t value) {
    sqlite3_bind_int64(handle_.get(), parameter, static_cast<std::int64_t>(value));
    return *this;
}

Statement& Statement::bind(int parameter, std::string_view text) {
    sqlite3_bind_text64(handle_.get(), parameter, text.empty() ? "" : text.data(), text.size(), SQLITE_STATIC,
                        SQLITE_UTF8);
    return *this;
}

Statement& Statement::bind(int parameter, ByteView blob) {
    sqlite3_bind_blob64(handle_.get(), parameter, blob.data(), blob.size(), SQLITE_STATIC);
    return *this;
}

std::uint64_t Statement::integer(int column) const {
    return static_cast<std::uint64_t>(sqlite3_column_int64(handle_.get(), column));
}

std::string Statement::text(int column) const {
    const auto* data = static_cast<const char*>(sqlite3_column_blob(handle_.get(), column));
    return data ? std::string(data, static_cast<std::size_t>(sqlite3_column_bytes(handle_.get(), column))) : "";
}

Hash Statement::hash(int column) const {
    const std::string bytes = text(column);
    const auto hash = hash_of(bytes_of(bytes));
    CHECK_THAT(hash);
    return *hash;
}

Result<Database> Database::open(const std::string& file) {
    sqlite3* handle = nullptr;
    const int code = sqlite3_open_v2(file.c_str(), &handle, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, nullptr);
    Database database;
    database.handle_.reset(handle);
    if (code != SQLITE_OK) return fault("cannot open the outbox " + file + ": " + sqlite3_errstr(code));
    return database;
}

bool Database::execute(const char* sql) const {
    return sqlite3_exec(handle_.get(), sql, nullptr, nullptr, nullptr) == SQLITE_OK;
}

bool Database::finished() const {
    return sqlite3_errcode(handle_.get()) == SQLITE_DONE;
}

std::uint64_t Database::changes() const {
    return static_cast<std::uint64_t>(sqlite3_changes64(handle_.get()));
}

Fault Database::why(std::string_view what) const {
    return {std::string(what) + ": " + sqlite3_errmsg(handle_.get())};
}

}  // namespace gzl::gateway
