// The event log: the database, the audit trail and the chain are this one sequence. Positions start at 0 and have no
// holes. What a store keeps is bytes: it knows neither events nor business rules. One process writes; the store fences
// a second writer. Every method throws nothing; an append whose fault is reported may or may not be on disk, so the
// caller stops and lets a replay tell.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "base/bytes.hpp"
#include "base/result.hpp"

namespace gzl::eventlog {

using Position = std::uint64_t;

struct StoredRecord {
    Position position = 0;
    std::int64_t at_ms = 0;  // business instant, never before the previous record's
    std::uint32_t kind = 0;  // the event's permanent number in the catalogue
    std::string record;      // canonical JSON, exactly the bytes that the commitment covers
    Salt salt{};             // of the commitment (evidence.md, Leaves)
    Hash leaf{};             // RFC 6962 leaf hash of the entry
};

// An effect to be carried out at least once, made from an event, in the same transaction.
struct OutboxRow {
    std::uint64_t id = 0;  // assigned by the caller: position × 16 + index, so a replay makes the same id
    std::string target;    // organisation or channel, e.g. "org-000004"
    std::string kind;      // e.g. "drawdown_instructed"
    std::string subject;   // ordering key, e.g. "loan-000007": rows of one subject are sent in id order
    std::string payload;   // JSON
    std::uint32_t attempts = 0;
    std::int64_t next_attempt_ms = 0;
    std::string last_error{};  // of the latest attempt; set by OutboxUpdate only
};

// Of a row appended before or in the same batch; an update of an unknown id is a fault. Neither done nor dead makes the
// row pending again, also a dead one that a person replays. The payload is kept in every state.
struct OutboxUpdate {
    std::uint64_t id = 0;
    bool done = false;  // true: delivered; false: retry later
    bool dead = false;  // true: given up, a person must replay it
    std::uint32_t attempts = 0;
    std::int64_t next_attempt_ms = 0;
    std::string last_error{};
};

enum class OutboxState { pending, done, dead };

struct OutboxEntry {
    OutboxRow row;
    OutboxState state = OutboxState::pending;
};

struct OutboxQuery {
    std::uint64_t from = 0;              // id
    std::string target{};                // empty: every one
    std::optional<OutboxState> state{};  // every one
    std::size_t limit = 100;
};

// Rows in order of id. One page looks at a bounded number of rows, so it may be empty and yet not the last one.
struct OutboxPage {
    static constexpr std::size_t kMostLookedAt = 10'000;

    std::vector<OutboxEntry> entries;
    std::uint64_t next_from = 0;  // where to go on
    bool is_last = true;          // nothing is left now
};

struct Batch {
    std::span<const StoredRecord> records;
    std::span<const OutboxRow> outbox;
    std::span<const OutboxUpdate> outbox_updates;
};

struct Snapshot {
    Position size = 0;  // records applied: state after record size − 1
    Hash digest{};
    Hash schema{};  // of the state's description; another schema is rebuilt from the log
    std::string bytes;
};

class EventLog {
  public:
    virtual ~EventLog() = default;

    virtual Position size() const = 0;

    // One transaction, durable on return: all or nothing. The first record's position must equal size(); otherwise
    // another writer was here and the fault says so.
    virtual Result<void> append(const Batch& batch) = 0;

    // Calls visit for the records [from, min(to, size())) in order; visit returns false to stop early. Safe beside
    // append, from any thread.
    virtual Result<void> read(Position from, Position to, const std::function<bool(StoredRecord&&)>& visit) const = 0;

    // Outbox rows neither done nor dead, by id; and the dead ones for the operator.
    virtual Result<std::vector<OutboxRow>> pending_outbox(std::size_t limit) const = 0;
    virtual Result<std::vector<OutboxRow>> dead_outbox(std::size_t limit) const = 0;

    // Whatever became of them.
    virtual Result<OutboxPage> outbox(const OutboxQuery& query) const = 0;

    // Keeps the newest two; newest is the greatest size, and another snapshot of the same size replaces the older.
    virtual Result<void> save_snapshot(const Snapshot& snapshot) = 0;
    virtual Result<std::optional<Snapshot>> latest_snapshot() const = 0;

    // Small facts about the log itself (origin, format). First write wins; put of another value is a fault.
    virtual Result<void> put_meta(const std::string& key, const std::string& value) = 0;
    virtual Result<std::optional<std::string>> meta(const std::string& key) const = 0;
};

}  // namespace gzl::eventlog
