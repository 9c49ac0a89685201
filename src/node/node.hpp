// The node: one writer decides every command in order; an appender makes batches durable while the writer decides the
// next one (group commit). What anybody is told – an outcome, an answer, a message to another party – waits until the
// facts that it rests on are on disk. Thread-safe from outside.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <variant>
#include <vector>

#include "core/engine/catalog.hpp"
#include "core/engine/context.hpp"
#include "core/engine/engine.hpp"
#include "core/party/reads.hpp"
#include "core/state.hpp"
#include "eventlog/event_log.hpp"
#include "evidence/merkle.hpp"
#include "node/clock.hpp"
#include "node/memory.hpp"
#include "node/random.hpp"

namespace gzl::node {

// The records that a command made, exactly as they are kept. A repeated command gets the same ones again.
struct Accepted {
    std::uint64_t first = 0;
    std::vector<std::string> records;
};
struct Unavailable {  // stopping, overloaded, or the log cannot be written: nothing was done, try again later
    std::string why;
};
using CommandOutcome = std::variant<Accepted, core::Refusal, Unavailable>;

struct Submission {
    const core::CommandRow* row = nullptr;
    std::shared_ptr<const void> command;
    core::Actor actor;
    std::string key;                           // idempotency key; empty: none (only the node's own commands)
    std::function<void(CommandOutcome)> done;  // called once, on the appender's thread
};

// What a reader is shown of the writer's memory. Runs on the writer's thread, so it must be short; what it makes is
// handed to `done` when everything that it saw is durable.
struct Reading {
    std::function<std::shared_ptr<const void>(const Memory&, Instant now)> look;
    std::function<void(std::shared_ptr<const void>)> done;  // null when the node is unavailable
    // What follows from the look, decided by the platform itself in the same batch, so that it is durable before
    // anybody is shown anything (P5: reads of scoped data). May be empty.
    std::function<core::OwnCommands(const Memory&, Instant now)> follow{};
};

// The follow of a reading whose look filled the notes.
std::function<core::OwnCommands(const Memory&, Instant now)> record_reads(
    std::shared_ptr<const core::party::ReadNotes> notes);

using QueryOutcome = std::variant<core::Answer, core::Refusal, Unavailable>;

class Node {
  public:
    struct Options {
        eventlog::EventLog* log = nullptr;
        Clock* clock = nullptr;
        Random* random = nullptr;
        std::uint64_t snapshot_every = 2'000'000;  // events; taking one stops the writer for a moment
        bool close_days = true;                    // CloseDay by the clock
        // An append failed or its outcome is unknown: the process must end and a replay tells. Called once.
        std::function<void(const Fault&)> on_fault;
        // Rows that became durable, in order of id, for the dispatcher.
        std::function<void(std::vector<eventlog::OutboxRow>)> on_outbox;
        // Tells that facts up to this size are durable (server-sent events, views).
        std::function<void(std::uint64_t size)> on_durable;
    };

    // Replays the log, then runs.
    static Result<std::unique_ptr<Node>> start(const Options& options,
                                               const std::function<void(std::uint64_t)>& progress = {});
    ~Node();  // stops: what was taken is made durable and answered, then a snapshot is kept

    void submit(Submission submission);
    void submit(std::vector<Submission> submissions);  // one hand-over, order kept
    void read(Reading reading);
    void ask(const core::QueryRow& row, std::shared_ptr<const void> query, const core::Actor& actor,
             std::function<void(QueryOutcome)> done);
    void update_outbox(eventlog::OutboxUpdate update);  // made durable with the next batch

    void wake();  // the manual clock was moved: deadlines may be due
    void stop();

    // The tree over the durable records.
    std::uint64_t durable_size() const;
    evidence::TreeHead tree_head() const;
    std::optional<evidence::TreeHead> tree_head_at(std::uint64_t size) const;  // empty when it is not durable yet
    // In the tree of the first `size` records; empty when it is not durable yet or the position is not in it.
    std::optional<evidence::HashPath> inclusion(std::uint64_t position, std::uint64_t size) const;
    std::optional<evidence::HashPath> consistency(std::uint64_t older, std::uint64_t newer) const;

    const eventlog::EventLog& log() const;

    struct Impl;

  private:
    explicit Node(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> impl_;
};

// Waits for the outcome: for programs and tests that have a thread to spare.
CommandOutcome submit_and_wait(Node& node, Submission submission);
QueryOutcome ask_and_wait(Node& node, const core::QueryRow& row, std::shared_ptr<const void> query,
                          const core::Actor& actor);

inline constexpr core::Reason idempotency_key_reused{"idempotency_key_reused", core::RefusalClass::conflict,
                                                     "该幂等键已用于另一请求",
                                                     "This idempotency key was used for another request"};

}  // namespace gzl::node
