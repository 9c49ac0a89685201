#include "eventlog/memory_log.hpp"

#include <algorithm>
#include <deque>
#include <map>
#include <mutex>
#include <shared_mutex>

namespace gzl::eventlog {
namespace {

struct KeptOutboxRow {
    OutboxRow row;
    OutboxState state = OutboxState::pending;
};

OutboxState state_of(const OutboxUpdate& update) {
    if (update.done) return OutboxState::done;
    return update.dead ? OutboxState::dead : OutboxState::pending;
}

}  // namespace

struct MemoryDisk::Contents {
    mutable std::shared_mutex mutex;
    std::uint64_t epoch = 0;
    AppendFault next_append = AppendFault::none;
    std::deque<StoredRecord> records;
    std::map<std::uint64_t, KeptOutboxRow> outbox;
    std::map<Position, Snapshot> snapshots;
    std::map<std::string, std::string> meta;
};

MemoryDisk::MemoryDisk() : contents_(std::make_unique<Contents>()) {}
MemoryDisk::~MemoryDisk() = default;

void MemoryDisk::fail_next_append(AppendFault point) {
    std::unique_lock lock(contents_->mutex);
    contents_->next_append = point;
}

class MemoryLog final : public EventLog {
  public:
    explicit MemoryLog(std::shared_ptr<MemoryDisk> disk) : disk_(std::move(disk)), contents_(*disk_->contents_) {
        std::unique_lock lock(contents_.mutex);
        epoch_ = ++contents_.epoch;
    }

    Position size() const override {
        std::shared_lock lock(contents_.mutex);
        return contents_.records.size();
    }

    Result<void> append(const Batch& batch) override {
        std::unique_lock lock(contents_.mutex);
        if (auto open = writable(); !open) return open;
        if (auto valid = validate(batch); !valid) return valid;
        const auto injected = std::exchange(contents_.next_append, AppendFault::none);
        if (injected != AppendFault::before_apply) apply(batch);
        if (injected == AppendFault::none) return {};
        failed_ = true;
        return fault("the append failed as injected");
    }

    Result<void> read(Position from, Position to, const std::function<bool(StoredRecord&&)>& visit) const override {
        for (;; ++from) {
            StoredRecord record;
            {
                std::shared_lock lock(contents_.mutex);
                if (from >= std::min<Position>(to, contents_.records.size())) return {};
                record = contents_.records[from];
            }
            if (!visit(std::move(record))) return {};
        }
    }

    Result<std::vector<OutboxRow>> pending_outbox(std::size_t limit) const override {
        return outbox_in(OutboxState::pending, limit);
    }

    Result<std::vector<OutboxRow>> dead_outbox(std::size_t limit) const override {
        return outbox_in(OutboxState::dead, limit);
    }

    Result<OutboxPage> outbox(const OutboxQuery& query) const override {
        std::shared_lock lock(contents_.mutex);
        OutboxPage page{.entries = {}, .next_from = query.from, .is_last = true};
        std::size_t looked_at = 0;
        for (auto row = contents_.outbox.lower_bound(query.from); row != contents_.outbox.end(); ++row) {
            if (page.entries.size() == query.limit || looked_at++ == OutboxPage::kMostLookedAt) {
                page.is_last = false;
                break;
            }
            page.next_from = row->first + 1;
            const KeptOutboxRow& kept = row->second;
            if ((query.target.empty() || kept.row.target == query.target) &&
                (!query.state || kept.state == *query.state))
                page.entries.push_back({kept.row, kept.state});
        }
        return page;
    }

    Result<void> save_snapshot(const Snapshot& snapshot) override {
        std::unique_lock lock(contents_.mutex);
        if (auto open = writable(); !open) return open;
        contents_.snapshots.insert_or_assign(snapshot.size, snapshot);
        if (contents_.snapshots.size() > 2) contents_.snapshots.erase(contents_.snapshots.begin());
        return {};
    }

    Result<std::optional<Snapshot>> latest_snapshot() const override {
        std::shared_lock lock(contents_.mutex);
        if (contents_.snapshots.empty()) return std::nullopt;
        return contents_.snapshots.rbegin()->second;
    }

    Result<void> put_meta(const std::string& key, const std::string& value) override {
        std::unique_lock lock(contents_.mutex);
        if (auto open = writable(); !open) return open;
        const auto [kept, inserted] = contents_.meta.try_emplace(key, value);
        if (kept->second != value) return fault("the log's " + key + " is already " + kept->second + ", not " + value);
        return {};
    }

    Result<std::optional<std::string>> meta(const std::string& key) const override {
        std::shared_lock lock(contents_.mutex);
        const auto found = contents_.meta.find(key);
        if (found == contents_.meta.end()) return std::nullopt;
        return found->second;
    }

  private:
    Result<void> writable() const {
        if (failed_) return fault("the log refuses writes after a failed append: open it anew");
        if (epoch_ != contents_.epoch) return fault("another process has opened this log since: stop this one");
        return {};
    }

    Result<void> validate(const Batch& batch) const {
        Position expected = contents_.records.size();
        for (const auto& record : batch.records) {
            if (record.position != expected) {
                return fault("the next position is " + std::to_string(expected) + ", not " +
                             std::to_string(record.position) + ": another writer was here");
            }
            ++expected;
        }
        std::map<std::uint64_t, bool> added;
        for (const auto& row : batch.outbox) {
            if (contents_.outbox.contains(row.id) || !added.try_emplace(row.id, true).second) {
                return fault("the outbox already has row " + std::to_string(row.id));
            }
        }
        for (const auto& update : batch.outbox_updates) {
            if (!contents_.outbox.contains(update.id) && !added.contains(update.id)) {
                return fault("the outbox has no row " + std::to_string(update.id));
            }
        }
        return {};
    }

    void apply(const Batch& batch) {
        contents_.records.insert(contents_.records.end(), batch.records.begin(), batch.records.end());
        for (const auto& row : batch.outbox) {
            auto& kept = contents_.outbox[row.id];
            kept.row = row;
            kept.row.last_error.clear();
        }
        for (const auto& update : batch.outbox_updates) {
            auto& kept = contents_.outbox.at(update.id);
            kept.state = state_of(update);
            kept.row.attempts = update.attempts;
            kept.row.next_attempt_ms = update.next_attempt_ms;
            kept.row.last_error = update.last_error;
        }
    }

    std::vector<OutboxRow> outbox_in(OutboxState state, std::size_t limit) const {
        std::shared_lock lock(contents_.mutex);
        std::vector<OutboxRow> rows;
        for (const auto& [id, kept] : contents_.outbox) {
            if (rows.size() == limit) break;
            if (kept.state == state) rows.push_back(kept.row);
        }
        return rows;
    }

    std::shared_ptr<MemoryDisk> disk_;
    MemoryDisk::Contents& contents_;
    std::uint64_t epoch_ = 0;
    bool failed_ = false;
};

std::unique_ptr<EventLog> open_memory_log(std::shared_ptr<MemoryDisk> disk) {
    return std::make_unique<MemoryLog>(std::move(disk));
}

}  // namespace gzl::eventlog
