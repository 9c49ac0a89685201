// A node over a new SQLite log in a directory: what `gzl serve` runs, without HTTP.
#pragma once

#include <atomic>
#include <memory>
#include <string>
#include <string_view>

#include "eventlog/event_log.hpp"
#include "node/node.hpp"

namespace gzl::bench {

struct BenchNode {
    node::SystemClock clock;
    node::SecureRandom random;
    std::unique_ptr<eventlog::EventLog> log;
    std::atomic<std::uint64_t> batches = 0;  // made durable so far
    std::unique_ptr<node::Node> node;        // last: stops first
};
struct NodeSetting {
    node::Clock* clock = nullptr;  // null: the machine's
    bool close_days = false;
};
Result<std::unique_ptr<BenchNode>> start_node(const std::string& directory, const NodeSetting& setting = {});

// A command from its name and JSON; the names are this program's own, so they exist.
const core::CommandRow& command_row(std::string_view name);
Result<std::shared_ptr<const void>> read_command(const core::CommandRow& row, std::string_view json);

// Sends a command and waits; a refusal is a fault here. Returns the records that it made.
Result<std::vector<std::string>> run_command(node::Node& node, const core::Actor& actor, std::string_view name,
                                             std::string_view json);

}  // namespace gzl::bench
