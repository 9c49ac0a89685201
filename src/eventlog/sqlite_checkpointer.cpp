#include "eventlog/sqlite_checkpointer.hpp"

#include <algorithm>

namespace gzl::eventlog {
namespace {

constexpr std::uint64_t kFrameBytes = 4096 + 24;
constexpr int kSmallRestFrames = 1024;  // 4 MiB: a few ms of held-up appends
constexpr int kWaitForReadersMs = 20;   // appends are held up meanwhile

int frames_in(std::uint64_t bytes) {
    return static_cast<int>(std::clamp<std::uint64_t>(bytes / kFrameBytes, 1, 1u << 30));
}

}  // namespace

Result<SqliteConnection> SqliteCheckpointer::connect(const std::string& path) {
    auto connection = SqliteConnection::open(path, SQLITE_OPEN_READWRITE);
    if (!connection) return connection;
    // SQLite copies nothing, and reports success, on a connection that has not read the file yet.
    if (auto read = connection->integer("PRAGMA schema_version"); !read) return tl::make_unexpected(read.error());
    sqlite3_busy_timeout(connection->handle(), kWaitForReadersMs);
    return connection;
}

SqliteCheckpointer::SqliteCheckpointer(SqliteConnection connection, FairMutex& writers, const CheckpointPolicy& policy,
                                       std::function<void(const Fault&)> on_fault)
    : connection_(std::move(connection)),
      writers_(writers),
      start_frames_(frames_in(policy.start_bytes)),
      limit_frames_(frames_in(policy.limit_bytes)),
      on_fault_(std::move(on_fault)),
      due_frames_(start_frames_),
      own_thread_(policy.own_thread) {
    if (own_thread_) thread_ = std::jthread([this](const std::stop_token& stop) { run(stop); });
}

void SqliteCheckpointer::committed(int wal_frames) {
    std::lock_guard lock(mutex_);
    if (wal_frames < wal_frames_) due_frames_ = start_frames_;  // SQLite started the WAL over
    wal_frames_ = wal_frames;
    if (wal_frames_ >= due_frames_) due_changed_.notify_one();
}

void SqliteCheckpointer::run(const std::stop_token& stop) {
    std::unique_lock lock(mutex_);
    while (due_changed_.wait(lock, stop, [this] { return wal_frames_ >= due_frames_; })) {
        if (stop.stop_requested()) return;
        lock.unlock();
        if (auto done = checkpoint(); !done) {
            on_fault_(done.error());
            return;
        }
        lock.lock();
        // A reader of old pages can keep the WAL from starting over; then the next try waits for as much again.
        due_frames_ = wal_frames_ + start_frames_;
    }
}

void SqliteCheckpointer::copy_when_due() {
    if (own_thread_ || wal_frames_ < due_frames_) return;
    if (auto done = checkpoint(); !done) on_fault_(done.error());
    due_frames_ = wal_frames_ + start_frames_;
}

Result<void> SqliteCheckpointer::checkpoint() {
    int copied_before = -1;
    bool over_limit = false;
    for (;;) {
        const auto progress = copy(SQLITE_CHECKPOINT_PASSIVE);
        if (!progress) return tl::make_unexpected(progress.error());
        const int rest = progress->wal_frames - progress->copied_frames;
        const bool stuck = progress->copied_frames == copied_before;
        over_limit = progress->wal_frames >= limit_frames_;
        if (stuck || rest <= kSmallRestFrames || over_limit) break;
        copied_before = progress->copied_frames;
    }
    std::lock_guard appends_wait(writers_);
    // Readers in a row can keep a passive copy from ever finishing; RESTART waits for those of old pages.
    const int mode = over_limit ? SQLITE_CHECKPOINT_RESTART : SQLITE_CHECKPOINT_PASSIVE;
    if (auto rest = copy(mode); !rest) return tl::make_unexpected(rest.error());
    return {};
}

Result<SqliteCheckpointer::Progress> SqliteCheckpointer::copy(int mode) {
    Progress progress;
    const int code =
        sqlite3_wal_checkpoint_v2(connection_.handle(), nullptr, mode, &progress.wal_frames, &progress.copied_frames);
    const int primary = code & 0xff;
    if (primary != SQLITE_OK && primary != SQLITE_BUSY && primary != SQLITE_LOCKED) {
        return tl::make_unexpected(connection_.latest_fault());
    }
    return progress;
}

}  // namespace gzl::eventlog
