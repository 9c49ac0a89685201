// Sends what other parties must be told: at least once, in order of each subject, with exponential back-off and a
// dead-letter list at the end. Each target has threads of its own, so that a slow bank holds up nobody else.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "eventlog/event_log.hpp"

namespace gzl::node {

class Outbox {
  public:
    struct Options {
        // Sends one row; a fault means "try again later". Called on one of the target's threads.
        std::function<Result<void>(const eventlog::OutboxRow&)> send;
        // Keeps what became of a row (Node::update_outbox).
        std::function<void(eventlog::OutboxUpdate)> update;
        int threads_per_target = 4;   // subjects that are told at the same time
        std::uint32_t attempts = 20;  // then dead, until a person replays it
        std::int64_t first_delay_ms = 200;
        std::int64_t longest_delay_ms = 60'000;
    };
    explicit Outbox(Options options);
    ~Outbox();  // stops after the sends in work; what is unsent stays in the log's outbox

    void add(std::vector<eventlog::OutboxRow> rows);  // durable rows, in order of id
    void stop();

  private:
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

}  // namespace gzl::node
