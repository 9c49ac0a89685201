// An event log in memory, for tests and the simulator. The MemoryDisk is what survives: a log opened later on the same
// disk is the restarted process, and it fences the logs opened before it.
#pragma once

#include <memory>

#include "eventlog/event_log.hpp"

namespace gzl::eventlog {

enum class AppendFault {
    none,
    before_apply,  // nothing reaches the disk
    after_apply,   // everything is on the disk, but the caller hears of a fault
};

class MemoryDisk {
  public:
    MemoryDisk();
    ~MemoryDisk();

    // The next append on this disk fails at that point; its log then refuses appends until it is opened anew.
    void fail_next_append(AppendFault point);

  private:
    friend class MemoryLog;
    struct Contents;
    std::unique_ptr<Contents> contents_;
};

std::unique_ptr<EventLog> open_memory_log(std::shared_ptr<MemoryDisk> disk = std::make_shared<MemoryDisk>());

}  // namespace gzl::eventlog
