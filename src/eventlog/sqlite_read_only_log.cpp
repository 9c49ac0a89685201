#include <algorithm>

#include "eventlog/sqlite_log.hpp"
#include "eventlog/sqlite_readers.hpp"
#include "eventlog/sqlite_schema.hpp"

namespace gzl::eventlog {
namespace {

class SqliteReadOnlyLog final : public EventLog {
  public:
    SqliteReadOnlyLog(const std::string& path, Position size) : readers_(path), size_(size) {}

    Position size() const override { return size_; }
    Result<void> read(Position from, Position to, const std::function<bool(StoredRecord&&)>& visit) const override {
        return readers_.read(from, std::min(to, size_), visit);
    }
    Result<std::vector<OutboxRow>> pending_outbox(std::size_t limit) const override {
        return readers_.outbox("pending", limit);
    }
    Result<std::vector<OutboxRow>> dead_outbox(std::size_t limit) const override {
        return readers_.outbox("dead", limit);
    }
    Result<OutboxPage> outbox(const OutboxQuery& query) const override { return readers_.outbox(query); }
    Result<std::optional<Snapshot>> latest_snapshot() const override { return readers_.latest_snapshot(); }
    Result<std::optional<std::string>> meta(const std::string& key) const override { return readers_.meta(key); }

    Result<void> append(const Batch&) override { return refuse(); }
    Result<void> save_snapshot(const Snapshot&) override { return refuse(); }
    Result<void> put_meta(const std::string&, const std::string&) override { return refuse(); }

  private:
    static Result<void> refuse() { return fault("the log was opened to read only"); }

    mutable SqliteReaders readers_;
    Position size_;
};

}  // namespace

Result<std::unique_ptr<EventLog>> open_sqlite_log_to_read(const std::string& path) {
    // Not READONLY: a WAL without its -shm file must be able to make one. Nothing is written to the log itself.
    auto connection = SqliteConnection::open(path, SQLITE_OPEN_READWRITE);
    if (!connection) return tl::make_unexpected(connection.error());
    if (auto checked = check_log_file(*connection, path); !checked) return tl::make_unexpected(checked.error());
    const auto size = connection->integer("SELECT max(position) + 1 FROM events");
    if (!size) return tl::make_unexpected(size.error());
    return std::make_unique<SqliteReadOnlyLog>(path, static_cast<Position>(*size));
}

}  // namespace gzl::eventlog
