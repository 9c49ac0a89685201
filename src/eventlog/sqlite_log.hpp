// An event log in one SQLite file: durable (WAL, synchronous=FULL), one transaction per batch, readable with the
// sqlite3 tool while it is being served. Beside the file: `-wal`, `-shm` (SQLite's) and `.lock` (the serving process).
#pragma once

#include <memory>

#include "eventlog/event_log.hpp"
#include "eventlog/sqlite_checkpointer.hpp"

namespace gzl::eventlog {

struct SqliteLogOptions {
    std::string path;
    std::uint32_t max_pages = 0;            // of 4096 bytes, 0 = as many as the disk holds
    std::uint64_t cache_bytes = 64u << 20;  // of the writing connection
    CheckpointPolicy checkpoint{};
};

// Creates the file when there is none. Faults when another process serves it, when it is read-only, damaged, of another
// program or of a newer format. After a fault of the disk (full, I/O error, read-only) every write is refused until the
// log is opened anew, because what is on disk is then unknown.
Result<std::unique_ptr<EventLog>> open_sqlite_log(const SqliteLogOptions& options);

// The log as it is now, for replays and checks beside a server: reads only, and never faults because one serves it.
Result<std::unique_ptr<EventLog>> open_sqlite_log_to_read(const std::string& path);

}  // namespace gzl::eventlog
