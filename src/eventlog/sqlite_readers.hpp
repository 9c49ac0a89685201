// Read connections of an event log file: each call has one for itself, so reads wait neither for appends nor for each
// other. A long read takes a new WAL snapshot now and then; an append-only log looks the same in all of them.
#pragma once

#include <functional>
#include <mutex>
#include <optional>
#include <vector>

#include "eventlog/event_log.hpp"
#include "eventlog/sqlite_db.hpp"

namespace gzl::eventlog {

class SqliteReaders {
  public:
    explicit SqliteReaders(std::string path) : path_(std::move(path)) {}

    Result<void> read(Position from, Position to, const std::function<bool(StoredRecord&&)>& visit);
    Result<std::vector<OutboxRow>> outbox(std::string_view state, std::size_t limit);
    Result<OutboxPage> outbox(const OutboxQuery& query);
    Result<std::optional<Snapshot>> latest_snapshot();
    Result<std::optional<std::string>> meta(const std::string& key);

  private:
    Result<SqliteConnection> take();
    void give_back(SqliteConnection connection);
    template <class Query>
    auto with_connection(Query query) -> decltype(query(std::declval<const SqliteConnection&>()));

    std::string path_;
    std::mutex mutex_;
    std::vector<SqliteConnection> idle_;
};

}  // namespace gzl::eventlog
