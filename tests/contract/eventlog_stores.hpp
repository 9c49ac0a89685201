// The stores that the event log's contract is run over. A store can be opened again after its log was destroyed, and
// then is what a restarted process finds.
#pragma once

#include <cstdlib>
#include <filesystem>
#include <memory>
#include <string>

#include <doctest/doctest.h>

#include "eventlog/memory_log.hpp"
#include "eventlog/sqlite_log.hpp"

namespace gzl::eventlog {

class TemporaryDirectory {
  public:
    TemporaryDirectory() {
        std::string name = (std::filesystem::temp_directory_path() / "gzl-eventlog-XXXXXX").string();
        REQUIRE(::mkdtemp(name.data()) != nullptr);
        path_ = name;
    }
    TemporaryDirectory(const TemporaryDirectory&) = delete;
    TemporaryDirectory& operator=(const TemporaryDirectory&) = delete;
    ~TemporaryDirectory() {
        std::error_code ignored;
        std::filesystem::remove_all(path_, ignored);
    }

    std::string file(const std::string& name) const { return path_ / name; }
    const std::filesystem::path& path() const { return path_; }

  private:
    std::filesystem::path path_;
};

class MemoryStore {
  public:
    std::unique_ptr<EventLog> open() const { return open_memory_log(disk_); }

  private:
    std::shared_ptr<MemoryDisk> disk_ = std::make_shared<MemoryDisk>();
};

class SqliteStore {
  public:
    std::string path() const { return directory_.file("log.db"); }

    // A small start of checkpoints, so that the suite runs beside them.
    SqliteLogOptions options() const { return {.path = path(), .checkpoint = {.start_bytes = 64u << 10}}; }

    std::unique_ptr<EventLog> open() const { return open(options()); }

    static std::unique_ptr<EventLog> open(const SqliteLogOptions& options) {
        auto log = open_sqlite_log(options);
        REQUIRE_MESSAGE(log, log.error().message);
        return std::move(*log);
    }

  private:
    TemporaryDirectory directory_;
};

// A record that is a function of its position.
inline StoredRecord record_at(Position position) {
    StoredRecord record{.position = position,
                        .at_ms = 1'772'323'200'000 + static_cast<std::int64_t>(position),
                        .kind = static_cast<std::uint32_t>(position % 150),
                        .record = R"({"subject":"质押-)" + std::to_string(position) + R"(","amount_fen":30000})",
                        .salt = {},
                        .leaf = {}};
    for (std::size_t i = 0; i < record.salt.size(); ++i) record.salt[i] = static_cast<std::uint8_t>(position + i);
    for (std::size_t i = 0; i < record.leaf.size(); ++i) record.leaf[i] = static_cast<std::uint8_t>(position * 3 + i);
    return record;
}

inline std::vector<StoredRecord> records_from(Position first, std::size_t count) {
    std::vector<StoredRecord> records;
    for (std::size_t i = 0; i < count; ++i) records.push_back(record_at(first + i));
    return records;
}

inline Result<void> append_records(EventLog& log, std::size_t count) {
    const auto records = records_from(log.size(), count);
    return log.append({.records = records, .outbox = {}, .outbox_updates = {}});
}

inline bool same(const StoredRecord& a, const StoredRecord& b) {
    return a.position == b.position && a.at_ms == b.at_ms && a.kind == b.kind && a.record == b.record &&
           a.salt == b.salt && a.leaf == b.leaf;
}

// The number of records in [from, to) that are record_at(their position), up to the first that is not.
inline Position matching_records(const EventLog& log, Position from, Position to) {
    Position matching = 0;
    const auto read = log.read(from, to, [&](StoredRecord&& record) {
        if (!same(record, record_at(from + matching))) return false;
        ++matching;
        return true;
    });
    return read ? matching : 0;
}

}  // namespace gzl::eventlog
