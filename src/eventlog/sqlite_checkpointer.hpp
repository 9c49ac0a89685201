// Copies the write-ahead log into the database file on its own thread and connection, so that an append never does. The
// bulk is copied beside running appends; only the small rest, which lets SQLite start the WAL over, holds them up.
#pragma once

#include <condition_variable>
#include <functional>
#include <thread>

#include "eventlog/fair_mutex.hpp"
#include "eventlog/sqlite_db.hpp"

namespace gzl::eventlog {

struct CheckpointPolicy {
    std::uint64_t start_bytes = 16u << 20;   // WAL size at which copying begins
    std::uint64_t limit_bytes = 128u << 20;  // WAL size at which appends wait for the copying
    bool own_thread = true;                  // false: an append does it itself (the simulator, which has one thread)
};

class SqliteCheckpointer {
  public:
    static Result<SqliteConnection> connect(const std::string& path);

    // on_fault is called on the checkpointer's thread, without the writers' lock, at most once.
    SqliteCheckpointer(SqliteConnection connection, FairMutex& writers, const CheckpointPolicy& policy,
                       std::function<void(const Fault&)> on_fault);

    void committed(int wal_frames);  // after each commit: the WAL's length now
    void copy_when_due();            // without a thread of its own: after an append, which holds no lock any more

  private:
    struct Progress {
        int wal_frames = 0;
        int copied_frames = 0;
    };
    void run(const std::stop_token& stop);
    Result<void> checkpoint();
    Result<Progress> copy(int mode);

    SqliteConnection connection_;
    FairMutex& writers_;
    const int start_frames_;
    const int limit_frames_;
    std::function<void(const Fault&)> on_fault_;
    std::mutex mutex_;
    std::condition_variable_any due_changed_;
    int wal_frames_ = 0;
    int due_frames_;
    const bool own_thread_;
    std::jthread thread_;  // last: it uses all of the above
};

}  // namespace gzl::eventlog
