// The little of SQLite that the outbox needs.
#pragma once

#include <memory>
#include <string>

#include <sqlite3.h>

#include "base/bytes.hpp"
#include "base/result.hpp"

namespace gzl::gateway {

// Parameters count from 1, columns from 0; bound text and blobs must live until the step.
class Statement {
  public:
    Statement(sqlite3* db, std::string_view sql);
    Statement& bind(int parameter, std::uint64_t value);
    Statement& bind(int parameter, std::string_view text);
    Statement& bind(int parameter, ByteView blob);
    bool row() { return sqlite3_step(handle_.get()) == SQLITE_ROW; }
    bool done() { return sqlite3_step(handle_.get()) == SQLITE_DONE; }

    std::uint64_t integer(int column) const;
    std::string text(int column) const;
    Hash hash(int column) const;

  private:
    struct Finalize {
        void operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }
    };
    std::unique_ptr<sqlite3_stmt, Finalize> handle_;
};

class Database {
  public:
    static Result<Database> open(const std::string& file);
    Statement prepare(std::string_view sql) const { return Statement(handle_.get(), sql); }
    bool execute(const char* sql) const;
    bool finished() const;          // the last step ended for lack of rows, not for an error
    std::uint64_t changes() const;  // rows that the last statement changed
    Fault why(std::string_view what) const;

    // Runs `work` in one transaction; undoes it when it returns false.
    template <class Work>
    Result<void> transaction(std::string_view what, Work work) const {
        if (execute("begin immediate") && work() && execute("commit")) return {};
        const Fault fault = why(what);
        execute("rollback");
        return tl::make_unexpected(fault);
    }

  private:
    struct Close {
        void operator()(sqlite3* db) const { sqlite3_close_v2(db); }
    };
    std::unique_ptr<sqlite3, Close> handle_;
};

}  // namespace gzl::gateway
