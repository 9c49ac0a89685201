// The tables of an event log file, version 1. A row per event, so that the sqlite3 tool shows it; times are ms UTC.
// Changing them changes a stored format: raise kStoreFormat and keep reading the old one.
#pragma once

#include "eventlog/sqlite_db.hpp"

namespace gzl::eventlog {

inline constexpr std::int64_t kStoreFormat = 1;

// Makes the file whole or not at all: it is built beside the path and renamed.
Result<void> create_log_file(const std::string& path);

// Faults unless the open file is an event log of a format that this program reads and its events begin at 0 and end
// without a hole. Costs a few page reads, whatever the size; read() checks every position it passes.
Result<void> check_log_file(const SqliteConnection& connection, const std::string& path);

}  // namespace gzl::eventlog
