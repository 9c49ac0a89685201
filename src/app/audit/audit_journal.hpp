// audit.sqlite: who did what, when, through which door (api/audit.hpp). What the facts of the log say of accepted
// commands stands here beside what leaves no fact: sign-ins, refusals, readings of an object's data. Kept by a thread
// of its own, a fraction of a second after the answer.
#pragma once

#include <condition_variable>
#include <filesystem>
#include <memory>
#include <mutex>
#include <thread>
#include <vector>

#include "api/audit.hpp"
#include "base/result.hpp"
#include "eventlog/sqlite_db.hpp"

namespace gzl::app {

struct KeptAct {
    std::uint64_t act = 0;
    api::AuditEntry entry;
};

struct AuditQuery {
    std::string who{};     // empty: everybody
    std::string object{};  // identifier that the target names; empty: any
    std::int64_t from_ms = 0;
    std::int64_t to_ms = INT64_MAX;  // exclusive
    std::uint64_t before = INT64_MAX;
    std::size_t limit = 100;
};

class AuditJournal {
  public:
    static Result<std::unique_ptr<AuditJournal>> open(const std::filesystem::path& file);
    ~AuditJournal();  // what was put is kept

    void put(api::AuditEntry entry);  // from any thread; waits for nothing
    // The newest first. What was put before is among them.
    Result<std::vector<KeptAct>> find(const AuditQuery& query);

  private:
    explicit AuditJournal(eventlog::SqliteConnection connection) : connection_(std::move(connection)) {}
    void run();
    void keep(const std::vector<api::AuditEntry>& entries, std::uint64_t lost);

    std::mutex mutex_;  // of what waits
    std::condition_variable changed_;
    std::vector<api::AuditEntry> waiting_;
    std::uint64_t lost_ = 0;
    bool stopping_ = false;
    std::mutex database_;
    eventlog::SqliteConnection connection_;
    std::thread thread_;
};

}  // namespace gzl::app
