// What one target must still be told: which row is next, and what becomes of it after an attempt. It knows neither
// threads nor a clock; rows stay where they are until they are settled.
#pragma once

#include <list>
#include <set>
#include <string>

#include "eventlog/event_log.hpp"

namespace gzl::node {

class OutboxQueue {
  public:
    struct Retries {
        std::uint32_t attempts = 20;  // then dead
        std::int64_t first_delay_ms = 200;
        std::int64_t longest_delay_ms = 60'000;
    };
    explicit OutboxQueue(const Retries& retries) : retries_(retries) {}

    void add(eventlog::OutboxRow row);

    // The row that is due first, among the first rows of each subject of which none is being sent; null when there is
    // none. It may be due later: OutboxRow::next_attempt_ms.
    const eventlog::OutboxRow* next() const;

    // Nobody else gets a row of its subject until it is settled.
    void begin_send(const eventlog::OutboxRow& row);

    // What became of it, to be kept with the log. A row that is done or dead is gone afterwards.
    eventlog::OutboxUpdate settle(const eventlog::OutboxRow& row, const Result<void>& sent, std::int64_t now_ms);

    bool empty() const { return rows_.empty(); }

  private:
    Retries retries_;
    std::list<eventlog::OutboxRow> rows_;
    std::set<std::string, std::less<>> sending_;  // subjects
};

}  // namespace gzl::node
