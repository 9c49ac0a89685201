#include "app/audit/audit_journal.hpp"

#include <spdlog/spdlog.h>

namespace gzl::app {

namespace {

constexpr std::size_t kMostWaiting = 200'000;
constexpr std::chrono::milliseconds kPause{50};  // gathers entries to one transaction

constexpr const char* kSchema =
    "PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL;"
    "CREATE TABLE IF NOT EXISTS acts("
    "  act INTEGER PRIMARY KEY AUTOINCREMENT, at_ms INTEGER NOT NULL, who TEXT NOT NULL, organisation TEXT NOT NULL,"
    "  peer TEXT NOT NULL, method TEXT NOT NULL, target TEXT NOT NULL, status INTEGER NOT NULL, reason TEXT NOT NULL,"
    "  first_fact INTEGER NOT NULL) STRICT;"  // -1: none
    "CREATE INDEX IF NOT EXISTS acts_of ON acts(who, act);";

}  // namespace

Result<std::unique_ptr<AuditJournal>> AuditJournal::open(const std::filesystem::path& file) {
    auto connection = eventlog::SqliteConnection::open(file.string(), SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE);
    if (!connection) return tl::make_unexpected(connection.error());
    if (auto made = connection->execute(kSchema); !made) return tl::make_unexpected(made.error());
    std::unique_ptr<AuditJournal> journal(new AuditJournal(std::move(*connection)));
    journal->thread_ = std::thread([raw = journal.get()] { raw->run(); });
    return journal;
}

AuditJournal::~AuditJournal() {
    {
        const std::lock_guard lock(mutex_);
        stopping_ = true;
    }
    changed_.notify_one();
    if (thread_.joinable()) thread_.join();
}

void AuditJournal::put(api::AuditEntry entry) {
    {
        const std::lock_guard lock(mutex_);
        if (waiting_.size() >= kMostWaiting) {
            ++lost_;
            return;
        }
        waiting_.push_back(std::move(entry));
        if (waiting_.size() > 1) return;
    }
    changed_.notify_one();
}

void AuditJournal::run() {
    std::unique_lock lock(mutex_);
    while (true) {
        changed_.wait(lock, [this] { return stopping_ || !waiting_.empty(); });
        if (!stopping_) changed_.wait_for(lock, kPause, [this] { return stopping_; });
        std::vector<api::AuditEntry> taken;
        taken.swap(waiting_);
        const std::uint64_t lost = std::exchange(lost_, 0);
        const bool last = stopping_;
        lock.unlock();
        if (!taken.empty()) keep(taken, lost);
        lock.lock();
        if (last && waiting_.empty()) return;
    }
}

void AuditJournal::keep(const std::vector<api::AuditEntry>& entries, std::uint64_t lost) {
    if (lost > 0) spdlog::error("the audit journal is slower than its requests: {} were not kept", lost);
    const std::lock_guard lock(database_);
    auto insert = connection_.prepare(
        "INSERT INTO acts(at_ms, who, organisation, peer, method, target, status, reason, first_fact) "
        "VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?)");
    const auto begun = connection_.execute("BEGIN");
    bool good = insert.has_value() && begun.has_value();
    for (const api::AuditEntry& entry : entries) {
        if (!good) break;
        insert->bind(1, entry.at_ms);
        insert->bind(2, std::string_view(entry.who));
        insert->bind(3, std::string_view(entry.organisation));
        insert->bind(4, std::string_view(entry.peer));
        insert->bind(5, std::string_view(entry.method));
        insert->bind(6, std::string_view(entry.target));
        insert->bind(7, std::int64_t{entry.status});
        insert->bind(8, std::string_view(entry.reason));
        insert->bind(9, entry.first_fact ? static_cast<std::int64_t>(*entry.first_fact) : std::int64_t{-1});
        good = insert->run() == SQLITE_DONE;
    }
    if (good) good = connection_.execute("COMMIT").has_value();
    if (good) return;
    spdlog::error("{} entries of the audit journal were not kept: {}", entries.size(),
                  connection_.latest_fault().message);
    static_cast<void>(connection_.execute("ROLLBACK"));
}

Result<std::vector<KeptAct>> AuditJournal::find(const AuditQuery& query) {
    std::vector<api::AuditEntry> taken;
    {
        const std::lock_guard lock(mutex_);
        taken.swap(waiting_);
    }
    if (!taken.empty()) keep(taken, 0);
    std::string sql =
        "SELECT act, at_ms, who, organisation, peer, method, target, status, reason, first_fact FROM acts "
        "WHERE act < ?1 AND at_ms >= ?2 AND at_ms < ?3";
    if (!query.who.empty()) sql.append(" AND who = ?4");
    if (!query.object.empty()) sql.append(" AND instr(target, ?5) > 0");
    sql.append(" ORDER BY act DESC LIMIT ?6");
    const std::lock_guard lock(database_);
    auto rows = connection_.prepare(sql);
    if (!rows) return tl::make_unexpected(rows.error());
    rows->bind(1, query.before);
    rows->bind(2, query.from_ms);
    rows->bind(3, query.to_ms);
    if (!query.who.empty()) rows->bind(4, std::string_view(query.who));
    if (!query.object.empty()) rows->bind(5, std::string_view(query.object));
    rows->bind(6, static_cast<std::int64_t>(query.limit));
    std::vector<KeptAct> found;
    int code = rows->step();
    for (; code == SQLITE_ROW; code = rows->step()) {
        KeptAct& kept = found.emplace_back();
        kept.act = rows->natural(0);
        kept.entry = {.at_ms = rows->integer(1),
                      .who = std::string(rows->text(2)),
                      .organisation = std::string(rows->text(3)),
                      .peer = std::string(rows->text(4)),
                      .method = std::string(rows->text(5)),
                      .target = std::string(rows->text(6)),
                      .status = static_cast<int>(rows->integer(7)),
                      .reason = std::string(rows->text(8)),
                      .first_fact = rows->integer(9) < 0 ? std::nullopt : std::optional(rows->natural(9))};
    }
    if (code != SQLITE_DONE) return tl::make_unexpected(connection_.latest_fault());
    return found;
}

}  // namespace gzl::app
