// The writer: decides in order, applies, and gathers what is to be made durable together. It knows no threads: the Node
// runs it on one of its own; the simulator steps it.
#pragma once

#include "node/batch.hpp"
#include "node/node.hpp"

namespace gzl::node {

class Writer {
  public:
    Writer(const Node::Options& options, Memory replayed);

    void take(Submission& submission);
    void take(Reading& reading);
    void take(eventlog::OutboxUpdate& update) { batch_.outbox_updates.push_back(std::move(update)); }
    void fire_deadlines();  // what the clock asks for: deadlines that are due, days that are over

    bool may_decide_more() const;  // the batch is not too large
    bool has_work() const { return !batch_.empty(); }
    void add_snapshot() { batch_.snapshot = take_snapshot(memory_); }
    WorkBatch take_batch();  // with a snapshot when one is due

    const Memory& memory() const { return memory_; }

  private:
    Instant now() const { return std::max(options_.clock->now(), memory_.state.now); }
    void take_own(const core::OwnCommands& commands);
    void refuse(const std::function<void(CommandOutcome)>& done, core::Refusal refusal);
    void repeat(Submission& submission, const KeptOutcome& kept, const InputHash& input);
    void apply(Work& work);
    void add(Work work);
    void close_days();
    void submit_own(std::string_view name, std::string_view input);

    const Node::Options& options_;
    Memory memory_;
    WorkBatch batch_;
    std::uint64_t snapshot_due_ = 0;
};

}  // namespace gzl::node
