// The platform's event log, watched: tells which records and messages became durable, as bytes.
#pragma once

#include "eventlog/event_log.hpp"

namespace gzl::simulator {

class WatchedLog final : public eventlog::EventLog {
  public:
    using OnDurable = std::function<void(const eventlog::Batch&)>;
    WatchedLog(std::unique_ptr<eventlog::EventLog> log, OnDurable on_durable)
        : log_(std::move(log)), on_durable_(std::move(on_durable)) {}

    eventlog::Position size() const override { return log_->size(); }
    Result<void> append(const eventlog::Batch& batch) override {
        auto appended = log_->append(batch);
        if (appended) on_durable_(batch);
        return appended;
    }
    Result<void> read(eventlog::Position from, eventlog::Position to,
                      const std::function<bool(eventlog::StoredRecord&&)>& visit) const override {
        return log_->read(from, to, visit);
    }
    Result<std::vector<eventlog::OutboxRow>> pending_outbox(std::size_t limit) const override {
        return log_->pending_outbox(limit);
    }
    Result<std::vector<eventlog::OutboxRow>> dead_outbox(std::size_t limit) const override {
        return log_->dead_outbox(limit);
    }
    Result<eventlog::OutboxPage> outbox(const eventlog::OutboxQuery& query) const override {
        return log_->outbox(query);
    }
    Result<void> save_snapshot(const eventlog::Snapshot& snapshot) override { return log_->save_snapshot(snapshot); }
    Result<std::optional<eventlog::Snapshot>> latest_snapshot() const override { return log_->latest_snapshot(); }
    Result<void> put_meta(const std::string& key, const std::string& value) override {
        return log_->put_meta(key, value);
    }
    Result<std::optional<std::string>> meta(const std::string& key) const override { return log_->meta(key); }

  private:
    std::unique_ptr<eventlog::EventLog> log_;
    OnDurable on_durable_;
};

}  // namespace gzl::simulator
