// A node over a log in memory whose appends can be held up, with a clock moved by hand.
#pragma once

#include <atomic>
#include <condition_variable>
#include <fstream>
#include <future>
#include <mutex>
#include <random>

#include <doctest/doctest.h>

#include "base/json.hpp"
#include "eventlog/memory_log.hpp"
#include "node/node.hpp"
#include "node/record_leaf.hpp"

namespace gzl::node {

class SeededRandom final : public Random {
  public:
    void fill(std::span<std::uint8_t> out) override {
        for (auto& byte : out) byte = static_cast<std::uint8_t>(random_());
    }

  private:
    std::mt19937_64 random_{20'260'301};
};

// Passes everything on; while held, an append waits at the door.
class HeldLog final : public eventlog::EventLog {
  public:
    explicit HeldLog(std::unique_ptr<EventLog> log) : log_(std::move(log)) {}

    void hold() {
        const std::lock_guard lock(mutex_);
        held_ = true;
    }
    void release() {
        {
            const std::lock_guard lock(mutex_);
            held_ = false;
        }
        changed_.notify_all();
    }
    void wait_until_an_append_waits() {
        std::unique_lock lock(mutex_);
        changed_.wait(lock, [&] { return waiting_; });
    }
    std::vector<std::size_t> appended() const {  // number of records of each append
        const std::lock_guard lock(mutex_);
        return appended_;
    }

    Result<void> append(const eventlog::Batch& batch) override {
        {
            std::unique_lock lock(mutex_);
            waiting_ = true;
            changed_.notify_all();
            changed_.wait(lock, [&] { return !held_; });
            waiting_ = false;
            appended_.push_back(batch.records.size());
        }
        return log_->append(batch);
    }
    eventlog::Position size() const override { return log_->size(); }
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
    std::unique_ptr<EventLog> log_;
    mutable std::mutex mutex_;
    std::condition_variable changed_;
    bool held_ = false;
    bool waiting_ = false;
    std::vector<std::size_t> appended_;
};

inline Instant at(std::string_view text) {
    const auto instant = Instant::parse(text);
    REQUIRE(instant);
    return *instant;
}

inline Submission submission(std::string_view name, std::string_view input, std::string key = {},
                             const core::Actor& actor = {}) {
    const core::CommandRow* row = core::catalog().command(name);
    REQUIRE(row);
    const auto command = row->body->make();
    const auto value = parse_json(input);
    REQUIRE(value);
    const auto read = read_json(*value, *row->body->type, command.get());
    REQUIRE_MESSAGE(read, read.error().reason << " at " << read.error().pointer);
    return {row, command, actor, std::move(key), {}};
}

// A command of the platform's establishment that is accepted as often as its login is new.
inline Submission new_user(const std::string& login, std::string key = {}) {
    return submission(
        "RegisterUser",
        R"({"organisation":"org-000001","login":"user.)" + login + R"(","name":"王","roles":["operator_clerk"]})",
        std::move(key));
}

inline core::Actor user(std::uint64_t number, std::uint64_t organisation) {
    return {core::ActorKind::user, core::UserId(number), {}, core::OrganisationId(organisation)};
}

struct NodeFixture {
    std::shared_ptr<eventlog::MemoryDisk> disk = std::make_shared<eventlog::MemoryDisk>();
    ManualClock manual{at("2026-02-27T00:00:00.000Z")};
    Clock* clock = &manual;
    SeededRandom random;
    bool close_days = false;
    std::uint64_t snapshot_every = 500'000;

    std::atomic<int> faults = 0;
    std::mutex mutex;
    std::condition_variable grown;
    std::uint64_t durable = 0;
    std::vector<eventlog::OutboxRow> outbox;

    std::unique_ptr<HeldLog> log = open();
    std::unique_ptr<Node> node;  // last: stops first

    std::unique_ptr<HeldLog> open() const { return std::make_unique<HeldLog>(eventlog::open_memory_log(disk)); }

    void start() {
        Node::Options options;
        options.log = log.get();
        options.clock = clock;
        options.random = &random;
        options.close_days = close_days;
        options.snapshot_every = snapshot_every;
        options.on_fault = [this](const Fault&) { ++faults; };
        options.on_outbox = [this](std::vector<eventlog::OutboxRow> rows) {
            const std::lock_guard lock(mutex);
            std::move(rows.begin(), rows.end(), std::back_inserter(outbox));
        };
        options.on_durable = [this](std::uint64_t size) {
            {
                const std::lock_guard lock(mutex);
                durable = size;
            }
            grown.notify_all();
        };
        auto started = Node::start(options);
        REQUIRE_MESSAGE(started, started.error().message);
        node = std::move(*started);
    }
    void restart() {
        node.reset();
        log = open();
        start();
    }
    // The operator, whose users can then be registered.
    void establish() {
        start();
        REQUIRE(std::holds_alternative<Accepted>(send(
            submission("RegisterOrganisation",
                       R"({"code":"91371525MA0000015M","name":"数字科技","capacities":["information_service"]})"))));
    }

    CommandOutcome send(Submission submission) const { return submit_and_wait(*node, std::move(submission)); }
    std::future<CommandOutcome> send_later(Submission submission) const {
        auto promise = std::make_shared<std::promise<CommandOutcome>>();
        submission.done = [promise](CommandOutcome outcome) { promise->set_value(std::move(outcome)); };
        node->submit(std::move(submission));
        return promise->get_future();
    }
    // Everything submitted before is decided, though perhaps not durable; what was seen, and when it is told.
    template <class Look>
    auto look(Look see) const {
        using Seen = decltype(see(std::declval<const Memory&>()));
        auto seen = std::make_shared<std::promise<Seen>>();
        auto told = std::make_shared<std::promise<bool>>();
        node->read({[seen, see](const Memory& memory, Instant) -> std::shared_ptr<const void> {
                        seen->set_value(see(memory));
                        return std::make_shared<int>(0);
                    },
                    [told](const std::shared_ptr<const void>& value) { told->set_value(value != nullptr); }});
        return std::pair{seen->get_future().get(), told->get_future()};
    }
    Hash live_digest() const {
        return look([](const Memory& memory) { return memory.digest(); }).first;
    }
    void wait_for_size(std::uint64_t size) {
        std::unique_lock lock(mutex);
        grown.wait(lock, [&] { return durable >= size; });
    }
    std::vector<std::string> records() const {
        std::vector<std::string> texts;
        REQUIRE(log->read(0, log->size(), [&](eventlog::StoredRecord&& stored) {
            texts.push_back(std::move(stored.record));
            return true;
        }));
        return texts;
    }
};

// The records of the main job before the first fact of this kind, put on the disk.
inline void play_golden_until(NodeFixture& fixture, std::string_view kind) {
    std::ifstream in(std::string(GZL_SOURCE_DIR) + "/tests/golden/main_job.jsonl");
    std::vector<eventlog::StoredRecord> records;
    for (std::string line; std::getline(in, line);) {
        const auto record = read_record(line);
        REQUIRE(record);
        if (record->event.kind().type->name == kind) break;
        eventlog::StoredRecord& stored = records.emplace_back();
        stored.position = record->head.seq;
        stored.at_ms = record->head.at.ms();
        stored.record = line;
        stored.leaf = record_leaf(stored.position, stored.salt, stored.record);
    }
    REQUIRE_FALSE(records.empty());
    REQUIRE(fixture.log->append({records, {}, {}}));
}

inline std::string reason_of(const CommandOutcome& outcome) {
    if (std::holds_alternative<Accepted>(outcome)) return "accepted";
    if (std::holds_alternative<Unavailable>(outcome)) return "unavailable";
    return std::string(std::get<core::Refusal>(outcome).reason->name);
}

}  // namespace gzl::node
