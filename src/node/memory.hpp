// What the writer holds in memory: the core's state and what is remembered beside it. All of it follows from the log.
#pragma once

#include <functional>
#include <optional>
#include <string>

#include "base/result.hpp"
#include "core/state.hpp"
#include "eventlog/event_log.hpp"
#include "node/outcome_table.hpp"
#include "node/record.hpp"
#include "views/timeline.hpp"

namespace gzl::node {

KeyHash key_hash(std::string_view by, std::string_view key);

class Memory {
  public:
    core::State state;
    views::Timeline timeline;
    OutcomeTable outcomes;
    std::uint64_t size = 0;  // records applied

    // The live path and the replay path: the same function.
    void apply(const RecordHead& head, const core::Event& event);

    Hash digest() const;  // SHA-256 of the state's binary form
};

Hash state_schema();
eventlog::Snapshot take_snapshot(const Memory& memory);
Result<Memory> restore_snapshot(const eventlog::Snapshot& snapshot);

// The newest usable snapshot and the records behind it. Decoding runs beside applying. `progress` is told the position.
struct ReplayOptions {
    bool use_snapshot = true;
    std::optional<std::uint64_t> until;  // size to stop at
    std::function<void(std::uint64_t)> progress;
    // Shown each record that is applied, and the state just before it.
    std::function<void(const core::State& before, const Record&)> visit = {};
};
Result<Memory> replay(const eventlog::EventLog& log, const ReplayOptions& options);

}  // namespace gzl::node
