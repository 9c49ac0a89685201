// A mutex that a thread in a tight loop cannot keep: whoever waits holds the turn, so the looping thread queues behind.
#pragma once

#include <mutex>

namespace gzl::eventlog {

class FairMutex {
  public:
    void lock() {
        std::lock_guard turn(turn_);
        held_.lock();
    }
    void unlock() { held_.unlock(); }

  private:
    std::mutex turn_;
    std::mutex held_;
};

}  // namespace gzl::eventlog
