// SQLite's C interface with owners and Faults. A connection and its statements belong to one thread at a time.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include <sqlite3.h>

#include "base/bytes.hpp"
#include "base/result.hpp"

namespace gzl::eventlog {

// Parameters count from 1, columns from 0. Bound text and blobs must live until the step.
class SqliteStatement {
  public:
    SqliteStatement() = default;
    explicit SqliteStatement(sqlite3_stmt* handle) : handle_(handle) {}

    void bind(int parameter, std::int64_t value);
    void bind(int parameter, std::uint64_t value) { bind(parameter, static_cast<std::int64_t>(value)); }
    void bind(int parameter, std::uint32_t value) { bind(parameter, std::int64_t{value}); }
    void bind(int parameter, std::string_view text);
    void bind_blob(int parameter, ByteView bytes);

    int step() { return sqlite3_step(handle_.get()); }
    void reset() { sqlite3_reset(handle_.get()); }
    int run();  // one step of a statement without rows, then reset; SQLITE_DONE on success

    std::int64_t integer(int column) const { return sqlite3_column_int64(handle_.get(), column); }
    std::uint64_t natural(int column) const { return static_cast<std::uint64_t>(integer(column)); }
    std::string_view text(int column) const;  // until the next step
    ByteView blob(int column) const { return bytes_of(text(column)); }

  private:
    struct Finalize {
        void operator()(sqlite3_stmt* handle) const { sqlite3_finalize(handle); }
    };
    std::unique_ptr<sqlite3_stmt, Finalize> handle_;
};

class SqliteConnection {
  public:
    static Result<SqliteConnection> open(const std::string& path, int flags);

    sqlite3* handle() const { return handle_.get(); }
    Result<SqliteStatement> prepare(std::string_view sql) const;
    Result<void> execute(const std::string& sql) const;
    Result<std::int64_t> integer(std::string_view sql) const;  // first column of the first row, 0 when none

    // What the latest error on this connection means for the operator, and what to do.
    Fault latest_fault() const;

  private:
    struct Close {
        void operator()(sqlite3* handle) const { sqlite3_close_v2(handle); }
    };
    SqliteConnection(sqlite3* handle, std::string path) : handle_(handle), path_(std::move(path)) {}

    std::unique_ptr<sqlite3, Close> handle_;
    std::string path_;
};

}  // namespace gzl::eventlog
