// SQLite with owners. Inside a unit of work a failure is thrown as DatabaseError; Store turns it into a Fault at its
// border. One thread at a time.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>

#include <sqlite3.h>

#include "base/result.hpp"

namespace gzl::bank {

class DatabaseError : public std::runtime_error {
  public:
    using std::runtime_error::runtime_error;
};

// The rows of one statement. Columns count from 0.
class Rows {
  public:
    bool next();
    std::int64_t integer(int column) const;
    std::string text(int column) const;  // empty for NULL
    std::optional<std::int64_t> optional_integer(int column) const;
    std::optional<std::string> optional_text(int column) const;

  private:
    friend class Database;
    struct Finalize {
        void operator()(sqlite3_stmt* handle) const { sqlite3_finalize(handle); }
    };
    explicit Rows(sqlite3_stmt* handle) : handle_(handle) {}

    void bind(int parameter, std::int64_t value);
    void bind(int parameter, std::string_view value);
    template <class T>
    void bind(int parameter, const std::optional<T>& value) {
        if (value) bind(parameter, *value);  // otherwise NULL
    }

    std::unique_ptr<sqlite3_stmt, Finalize> handle_;
};

class Database {
  public:
    static Result<Database> open(const std::string& path);

    // `sql` is one statement with a "?" for each value: std::int64_t, text, or an optional of them.
    template <class... Values>
    Rows query(std::string_view sql, const Values&... values) {
        Rows rows = prepare(sql);
        int parameter = 0;
        (rows.bind(++parameter, values), ...);
        return rows;
    }
    template <class... Values>
    void run(std::string_view sql, const Values&... values) {
        query(sql, values...).next();
    }
    void script(const std::string& sql);

    std::int64_t last_row_id() const { return sqlite3_last_insert_rowid(handle_.get()); }

  private:
    struct Close {
        void operator()(sqlite3* handle) const { sqlite3_close_v2(handle); }
    };
    explicit Database(sqlite3* handle) : handle_(handle) {}
    Rows prepare(std::string_view sql);

    std::unique_ptr<sqlite3, Close> handle_;
};

}  // namespace gzl::bank
