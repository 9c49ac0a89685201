// The one connection that writes an event log file. Thread-safe. Every transaction first checks that no other process
// has opened the file for writing since (epoch) and that the events end where this process believes.
#pragma once

#include <atomic>
#include <functional>
#include <optional>

#include "eventlog/event_log.hpp"
#include "eventlog/fair_mutex.hpp"
#include "eventlog/sqlite_db.hpp"

namespace gzl::eventlog {

class SqliteWriter {
  public:
    // Takes over the file: from here on every earlier writer is fenced.
    static Result<std::unique_ptr<SqliteWriter>> open(const std::string& path, std::uint32_t max_pages,
                                                      std::uint64_t cache_bytes);

    Position size() const { return size_.load(std::memory_order_acquire); }
    Result<void> append(const Batch& batch);
    Result<void> put_meta(const std::string& key, const std::string& value);
    Result<void> save_snapshot(const Snapshot& snapshot);

    // After this every write is refused with that fault until the file is opened anew.
    void refuse_writes(const Fault& why);

    FairMutex& mutex() { return mutex_; }
    void on_commit(std::function<void(int wal_frames)> callback);  // nullptr clears it

  private:
    explicit SqliteWriter(SqliteConnection connection) : connection_(std::move(connection)) {}

    Result<void> prepare();
    Result<void> take_over();
    Result<void> transaction(const std::function<Result<void>()>& body);
    Result<void> check_fence();
    Result<void> insert_records(std::span<const StoredRecord> records);
    Result<void> insert_outbox(std::span<const OutboxRow> rows);
    Result<void> update_outbox(std::span<const OutboxUpdate> updates);
    Result<void> write_meta(const std::string& key, const std::string& value);
    Result<std::uint64_t> next_snapshot_id();
    Result<void> write_snapshot_parts(std::uint64_t id, std::string_view bytes);
    Result<void> publish_snapshot(std::uint64_t id, const Snapshot& snapshot);
    Result<void> purge_snapshot_parts();
    tl::unexpected<Fault> storage_fault();  // of the connection's latest error; refuses later writes

    FairMutex mutex_;
    std::mutex snapshot_mutex_;
    SqliteConnection connection_;
    SqliteStatement begin_, commit_, rollback_, epoch_now_, last_position_;
    SqliteStatement insert_record_, insert_outbox_, update_outbox_, insert_meta_, read_meta_;
    SqliteStatement next_snapshot_, insert_part_, insert_snapshot_, drop_snapshots_, purge_parts_;
    std::function<void(int)> on_commit_;
    std::int64_t epoch_ = 0;
    std::atomic<Position> size_ = 0;
    std::optional<Fault> failed_;
};

}  // namespace gzl::eventlog
