#include "eventlog/sqlite_log.hpp"

#include <algorithm>
#include <fcntl.h>
#include <filesystem>
#include <sys/stat.h>
#include <tuple>
#include <unistd.h>

#include "eventlog/file_lock.hpp"
#include "eventlog/sqlite_readers.hpp"
#include "eventlog/sqlite_schema.hpp"
#include "eventlog/sqlite_writer.hpp"

namespace gzl::eventlog {
namespace {

// Lengthens the WAL with zeros, which SQLite reads as its end, so that commits write over allocated blocks: a third
// less time per fdatasync. Only a gain in speed, so a disk that refuses it is not a fault.
void preallocate_wal(const std::string& wal_path, std::uint64_t bytes) {
    const int descriptor = ::open(wal_path.c_str(), O_WRONLY | O_CLOEXEC);
    if (descriptor < 0) return;
    struct stat status {};
    const bool known = ::fstat(descriptor, &status) == 0;
    const auto before = status.st_size;
    const std::string zeros(1u << 20, '\0');
    bool written = known;
    for (auto end = before; written && end < static_cast<off_t>(bytes);) {
        const auto count = ::pwrite(descriptor, zeros.data(), zeros.size(), end);
        written = count > 0;
        end += std::max<off_t>(count, 0);
    }
    written = written && ::fdatasync(descriptor) == 0;
    // Give a nearly full disk its space back; zeros that stay do no harm.
    if (known && !written) std::ignore = ::ftruncate(descriptor, before);
    ::close(descriptor);
}

class SqliteLog final : public EventLog {
  public:
    SqliteLog(FileLock lock, std::unique_ptr<SqliteWriter> writer, SqliteConnection checkpoint_connection,
              const SqliteLogOptions& options)
        : lock_(std::move(lock)),
          writer_(std::move(writer)),
          readers_(options.path),
          checkpointer_(std::move(checkpoint_connection), writer_->mutex(), options.checkpoint,
                        [this](const Fault& why) { writer_->refuse_writes(why); }) {
        writer_->on_commit([this](int wal_frames) { checkpointer_.committed(wal_frames); });
    }

    ~SqliteLog() override { writer_->on_commit(nullptr); }

    Position size() const override { return writer_->size(); }
    Result<void> append(const Batch& batch) override {
        auto appended = writer_->append(batch);
        if (appended) checkpointer_.copy_when_due();
        return appended;
    }
    Result<void> save_snapshot(const Snapshot& snapshot) override { return writer_->save_snapshot(snapshot); }
    Result<void> put_meta(const std::string& key, const std::string& value) override {
        return writer_->put_meta(key, value);
    }

    Result<void> read(Position from, Position to, const std::function<bool(StoredRecord&&)>& visit) const override {
        return readers_.read(from, std::min(to, size()), visit);
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

  private:
    // Destroyed from the last to the first: nobody copies or reads when the writer closes, and the lock goes last.
    FileLock lock_;
    std::unique_ptr<SqliteWriter> writer_;
    mutable SqliteReaders readers_;
    SqliteCheckpointer checkpointer_;
};

}  // namespace

Result<std::unique_ptr<EventLog>> open_sqlite_log(const SqliteLogOptions& options) {
    auto lock = FileLock::acquire(options.path + ".lock", options.path);
    if (!lock) return tl::make_unexpected(lock.error());
    std::error_code unknown;  // then the opening tells
    if (!std::filesystem::exists(options.path, unknown) && !unknown) {
        if (auto created = create_log_file(options.path); !created) return tl::make_unexpected(created.error());
    }
    auto writer = SqliteWriter::open(options.path, options.max_pages, options.cache_bytes);
    if (!writer) return tl::make_unexpected(writer.error());
    preallocate_wal(options.path + "-wal", options.checkpoint.start_bytes);
    auto copying = SqliteCheckpointer::connect(options.path);
    if (!copying) return tl::make_unexpected(copying.error());
    return std::make_unique<SqliteLog>(std::move(*lock), std::move(*writer), std::move(*copying), options);
}

}  // namespace gzl::eventlog
