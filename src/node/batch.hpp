// What the writer hands to the appender: decided work in order, and how each asker is told once it is durable.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "core/engine/event.hpp"
#include "eventlog/event_log.hpp"
#include "node/node.hpp"
#include "node/record.hpp"

namespace gzl::node {

struct Work {
    // A command's events (none for a refusal or a reading) with the head that all of them share.
    RecordHead head;
    core::EventList events;
    std::vector<eventlog::OutboxRow> outbox;
    std::vector<core::Answer> outbox_bodies;  // of each outbox row: encoded by the appender

    // Told after the batch is durable; `records` are this command's.
    std::function<void(std::vector<std::string> records)> done;
    std::function<void(const std::string& why)> failed;
};

struct WorkBatch {
    std::vector<Work> work;
    std::vector<eventlog::OutboxUpdate> outbox_updates;
    std::optional<eventlog::Snapshot> snapshot;  // of the memory after this batch
    std::size_t events = 0;

    bool empty() const { return work.empty() && outbox_updates.empty() && !snapshot; }
};

}  // namespace gzl::node
