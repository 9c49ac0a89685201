// The platform's process without threads: the real store, replay, writer, committer and outbox, one step at a time.
#pragma once

#include <map>

#include "node/committer.hpp"
#include "node/outbox_queue.hpp"
#include "node/writer.hpp"
#include "simulator/watched_log.hpp"

namespace gzl::simulator {

class PlatformProcess {
  public:
    struct Options {
        std::string path;  // of the event log
        node::Clock* clock = nullptr;
        node::Random* salts = nullptr;
        std::uint64_t snapshot_every = 2'000'000;
        WatchedLog::OnDurable on_durable;
    };
    // Opens the log and replays it.
    static Result<std::unique_ptr<PlatformProcess>> start(const Options& options);

    // Decides, makes durable, tells; then what the clock asks for.
    node::CommandOutcome run(node::Submission submission);
    tl::expected<core::Answer, core::Refusal> ask(const core::QueryRow& row, const void* query,
                                                  const core::Actor& actor) const;
    void fire_deadlines();
    void settle(const std::string& target, const eventlog::OutboxRow& row, const Result<void>& sent);
    void keep_snapshot();

    bool has_failed() const { return committer_.has_failed(); }             // the process must end, and a replay tells
    std::map<std::string, node::OutboxQueue>& outbox() { return outbox_; }  // by target
    const node::Memory& memory() const { return writer_.memory(); }
    const node::Committer& committer() const { return committer_; }
    const eventlog::EventLog& log() const { return *log_; }

  private:
    PlatformProcess(std::unique_ptr<eventlog::EventLog> log, const node::Node::Options& options, node::Memory memory,
                    evidence::MerkleTree tree);
    void commit();
    void take_outbox(std::vector<eventlog::OutboxRow> rows);

    std::unique_ptr<eventlog::EventLog> log_;
    node::Node::Options options_;
    node::Writer writer_;
    node::Committer committer_;
    std::map<std::string, node::OutboxQueue> outbox_;
};

}  // namespace gzl::simulator
