#include "api/credentials.hpp"

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <sqlite3.h>

#include "api/password.hpp"

namespace gzl::api {

namespace {

constexpr const char* kSchema =
    "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON;"
    "CREATE TABLE IF NOT EXISTS credentials ("
    "  user_id TEXT PRIMARY KEY, argon2 TEXT NOT NULL, updated_at INTEGER NOT NULL) STRICT, WITHOUT ROWID;"
    "CREATE TABLE IF NOT EXISTS must_change (user_id TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;"
    "CREATE TABLE IF NOT EXISTS second_factor ("
    "  user_id TEXT PRIMARY KEY, secret TEXT NOT NULL, confirmed INTEGER NOT NULL, last_step INTEGER NOT NULL"
    ") STRICT, WITHOUT ROWID;"
    "CREATE TABLE IF NOT EXISTS recovery_code ("
    "  user_id TEXT NOT NULL, hash TEXT NOT NULL, PRIMARY KEY (user_id, hash)) STRICT, WITHOUT ROWID;";

tl::unexpected<Fault> database_fault(sqlite3* database) {
    return fault(std::string("credentials: ") + sqlite3_errmsg(database));
}

class Statement {
  public:
    Statement(sqlite3* database, const char* sql) {
        if (sqlite3_prepare_v2(database, sql, -1, &statement_, nullptr) != SQLITE_OK) statement_ = nullptr;
    }
    ~Statement() { sqlite3_finalize(statement_); }
    Statement(const Statement&) = delete;
    Statement& operator=(const Statement&) = delete;

    // A parameter that the statement does not have is ignored.
    void bind(int index, std::string_view text) {
        sqlite3_bind_text(statement_, index, text.data(), static_cast<int>(text.size()), SQLITE_TRANSIENT);
    }
    void bind(int index, std::int64_t number) { sqlite3_bind_int64(statement_, index, number); }
    int step() { return statement_ ? sqlite3_step(statement_) : SQLITE_ERROR; }
    std::string text(int column) const {
        return reinterpret_cast<const char*>(sqlite3_column_text(statement_, column));
    }
    std::int64_t number(int column) const { return sqlite3_column_int64(statement_, column); }

  private:
    sqlite3_stmt* statement_ = nullptr;
};

struct Row {
    std::string argon2;
    std::int64_t updated_at;
};

Result<std::optional<Row>> find(sqlite3* database, const std::string& user) {
    Statement select(database, "SELECT argon2, updated_at FROM credentials WHERE user_id = ?1");
    select.bind(1, user);
    const int code = select.step();
    if (code == SQLITE_DONE) return std::nullopt;
    if (code != SQLITE_ROW) return database_fault(database);
    return Row{select.text(0), select.number(1)};
}

// SQLite gives its journal files the mode of the main file.
Result<void> make_private_file(const std::filesystem::path& path) {
    const int file = ::open(path.c_str(), O_CREAT | O_RDWR | O_CLOEXEC, 0600);
    if (file < 0) return fault("cannot open " + path.string() + ": " + std::strerror(errno));
    struct stat status {};
    const bool known = ::fstat(file, &status) == 0;
    ::close(file);
    if (!known) return fault("cannot read the mode of " + path.string());
    if ((status.st_mode & 077) != 0) return fault(path.string() + " must be readable by its owner only (chmod 600)");
    return {};
}

}  // namespace

Result<std::unique_ptr<Credentials>> Credentials::open(const std::filesystem::path& path) {
    if (auto made = make_private_file(path); !made) return tl::make_unexpected(made.error());
    sqlite3* database = nullptr;
    const int code = sqlite3_open_v2(path.c_str(), &database, SQLITE_OPEN_READWRITE, nullptr);
    std::unique_ptr<Credentials> credentials(new Credentials(database));
    if (code != SQLITE_OK || sqlite3_exec(database, kSchema, nullptr, nullptr, nullptr) != SQLITE_OK) {
        return database_fault(database);
    }
    return credentials;
}

Credentials::~Credentials() {
    sqlite3_close(database_);
}

// ?1 is the user, ?2 the number, ?3 the text. Gives the number of rows changed.
Result<int> Credentials::run(const char* sql, const std::string& user, std::int64_t number, std::string_view text) {
    Statement statement(database_, sql);
    statement.bind(1, user);
    statement.bind(2, number);
    statement.bind(3, text);
    if (statement.step() != SQLITE_DONE) return database_fault(database_);
    return sqlite3_changes(database_);
}

Result<void> Credentials::all_or_nothing(const std::function<Result<int>()>& changes) {
    if (sqlite3_exec(database_, "BEGIN IMMEDIATE", nullptr, nullptr, nullptr) != SQLITE_OK)
        return database_fault(database_);
    auto done = changes();
    if (done && sqlite3_exec(database_, "COMMIT", nullptr, nullptr, nullptr) != SQLITE_OK)
        done = database_fault(database_);
    if (done) return {};
    sqlite3_exec(database_, "ROLLBACK", nullptr, nullptr, nullptr);
    return tl::make_unexpected(done.error());
}

Result<void> Credentials::set(const std::string& user, std::string_view password, std::int64_t now_ms, PasswordBy by) {
    const auto hash = hash_password(password);
    if (!hash) return tl::make_unexpected(hash.error());
    const std::lock_guard lock(mutex_);
    return all_or_nothing([&] {
        auto done =
            run("INSERT INTO credentials VALUES (?1, ?3, ?2) "
                "ON CONFLICT (user_id) DO UPDATE SET argon2 = ?3, updated_at = ?2",
                user, now_ms, *hash);
        if (done)
            done = run(by == PasswordBy::administrator ? "INSERT OR IGNORE INTO must_change VALUES (?1)"
                                                       : "DELETE FROM must_change WHERE user_id = ?1",
                       user);
        return done;
    });
}

Result<bool> Credentials::must_change(const std::string& user) {
    const std::lock_guard lock(mutex_);
    Statement select(database_, "SELECT 1 FROM must_change WHERE user_id = ?1");
    select.bind(1, user);
    const int code = select.step();
    if (code != SQLITE_DONE && code != SQLITE_ROW) return database_fault(database_);
    return code == SQLITE_ROW;
}

Result<std::optional<SecondFactor>> Credentials::second_factor(const std::string& user) {
    const std::lock_guard lock(mutex_);
    Statement select(database_, "SELECT secret, confirmed, last_step FROM second_factor WHERE user_id = ?1");
    select.bind(1, user);
    const int code = select.step();
    if (code == SQLITE_DONE) return std::nullopt;
    if (code != SQLITE_ROW) return database_fault(database_);
    auto secret = from_hex(select.text(0));
    if (!secret) return fault("credentials: the secret of a second factor is damaged");
    return SecondFactor{std::move(*secret), select.number(1) != 0, select.number(2)};
}

Result<void> Credentials::begin_second_factor(const std::string& user, ByteView secret) {
    const std::lock_guard lock(mutex_);
    const auto done =
        run("INSERT INTO second_factor VALUES (?1, ?3, 0, ?2) ON CONFLICT (user_id) DO UPDATE SET secret = ?3 WHERE "
            "NOT confirmed",
            user, 0, to_hex(secret));
    if (!done) return tl::make_unexpected(done.error());
    return {};
}

Result<void> Credentials::confirm_second_factor(const std::string& user, std::int64_t step,
                                                const std::vector<std::string>& recovery_hashes) {
    const std::lock_guard lock(mutex_);
    return all_or_nothing([&] {
        auto done = run("UPDATE second_factor SET confirmed = 1, last_step = ?2 WHERE user_id = ?1", user, step);
        if (done) done = run("DELETE FROM recovery_code WHERE user_id = ?1", user);
        for (const std::string& hash : recovery_hashes)
            if (done) done = run("INSERT OR IGNORE INTO recovery_code VALUES (?1, ?3)", user, 0, hash);
        return done;
    });
}

Result<bool> Credentials::use_step(const std::string& user, std::int64_t step) {
    const std::lock_guard lock(mutex_);
    const auto done = run("UPDATE second_factor SET last_step = ?2 WHERE user_id = ?1 AND last_step < ?2", user, step);
    if (!done) return tl::make_unexpected(done.error());
    return *done == 1;
}

Result<bool> Credentials::use_recovery(const std::string& user, const std::string& hash) {
    const std::lock_guard lock(mutex_);
    const auto done = run("DELETE FROM recovery_code WHERE user_id = ?1 AND hash = ?3", user, 0, hash);
    if (!done) return tl::make_unexpected(done.error());
    return *done == 1;
}

Result<std::int64_t> Credentials::recovery_left(const std::string& user) {
    const std::lock_guard lock(mutex_);
    Statement count(database_, "SELECT count(*) FROM recovery_code WHERE user_id = ?1");
    count.bind(1, user);
    if (count.step() != SQLITE_ROW) return database_fault(database_);
    return count.number(0);
}

Result<void> Credentials::remove_second_factor(const std::string& user) {
    const std::lock_guard lock(mutex_);
    return all_or_nothing([&] {
        auto done = run("DELETE FROM second_factor WHERE user_id = ?1", user);
        if (done) done = run("DELETE FROM recovery_code WHERE user_id = ?1", user);
        return done;
    });
}

Result<bool> Credentials::verify(const std::string& user, std::string_view password) {
    std::unique_lock lock(mutex_);
    const auto row = find(database_, user);
    lock.unlock();
    if (!row) return tl::make_unexpected(row.error());
    return verify_password(*row ? std::optional((*row)->argon2) : std::nullopt, password);
}

Result<void> Credentials::remove(const std::string& user) {
    const std::lock_guard lock(mutex_);
    Statement erase(database_, "DELETE FROM credentials WHERE user_id = ?1");
    erase.bind(1, user);
    if (erase.step() != SQLITE_DONE) return database_fault(database_);
    return {};
}

Result<std::optional<std::int64_t>> Credentials::updated_at(const std::string& user) {
    const std::lock_guard lock(mutex_);
    const auto row = find(database_, user);
    if (!row) return tl::make_unexpected(row.error());
    return *row ? std::optional((*row)->updated_at) : std::nullopt;
}

}  // namespace gzl::api
