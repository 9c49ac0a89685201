// Work of many gateways on several threads: in order for each gateway, side by side for different ones. The threads
// wait for the disk most of the time, so there are more of them than processors; what they wait for together is made
// durable together. The queue is bounded: what it does not take stays in its gateway's outbox and comes again. History
// may fill half of it, so that there is room for events, and gateways with an event go before the others.
#pragma once

#include <array>
#include <condition_variable>
#include <cstdint>
#include <deque>
#include <functional>
#include <mutex>
#include <string>
#include <thread>
#include <unordered_map>
#include <vector>

namespace gzl::telemetry {

enum class Urgency : std::uint8_t {
    history,  // ordinary readings: deferred first
    event,    // a removal, a door, a case switch; what waits before it on the same gateway
};

class GatewayQueue {
  public:
    // `most_waiting`: pieces of work, without those that run.
    explicit GatewayQueue(std::size_t threads, std::size_t most_waiting);
    GatewayQueue(const GatewayQueue&) = delete;
    GatewayQueue& operator=(const GatewayQueue&) = delete;
    ~GatewayQueue();  // finishes what runs; what waits is dropped

    // False when too much is waiting already: the gateway keeps its message and comes again.
    bool post(const std::string& gateway, Urgency urgency, std::function<void()> work);

  private:
    struct Work {
        Urgency urgency = Urgency::history;
        std::function<void()> run;
    };
    struct Line {
        std::deque<Work> waiting;
        std::size_t events = 0;  // among these
        bool running = false;
    };

    void run();
    void enqueue(const std::string& gateway, const Line& line);
    std::string next_gateway();

    std::mutex mutex_;
    std::condition_variable wake_;
    std::unordered_map<std::string, Line> lines_;  // of gateways with work, also running
    std::array<std::deque<std::string>, 2>
        ready_;  // gateways whose next work may begin: with history only, with events
    const std::array<std::size_t, 2> most_waiting_;  // by urgency
    std::size_t waiting_ = 0;
    bool stopping_ = false;
    std::vector<std::thread> threads_;
};

}  // namespace gzl::telemetry
