// Work of many gateways on several threads: in order for each gateway, side by side for different ones. The threads
// wait for the disk most of the time, so there are more of them than processors.
#pragma once

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <string>
#include <thread>
#include <unordered_map>
#include <vector>

namespace gzl::telemetry {

class GatewayQueue {
  public:
    explicit GatewayQueue(std::size_t threads, std::size_t most_waiting);
    GatewayQueue(const GatewayQueue&) = delete;
    GatewayQueue& operator=(const GatewayQueue&) = delete;
    ~GatewayQueue();  // finishes what runs; what waits is dropped

    // False when too much is waiting already: the gateway keeps its message and comes again.
    bool post(const std::string& gateway, std::function<void()> work);

  private:
    void run();

    std::mutex mutex_;
    std::condition_variable wake_;
    std::unordered_map<std::string, std::deque<std::function<void()>>> lines_;  // of gateways with work, also running
    std::deque<std::string> ready_;                                             // gateways whose next work may begin
    const std::size_t most_waiting_;
    std::size_t waiting_ = 0;
    bool stopping_ = false;
    std::vector<std::thread> threads_;
};

}  // namespace gzl::telemetry
