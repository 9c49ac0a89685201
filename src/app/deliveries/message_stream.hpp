// GET /v1/events/stream: an organisation's messages as server-sent events. An event's id is where to go on after it;
// a browser that comes back with Last-Event-ID misses nothing. Every 15 s a comment shows that the line is alive.
#pragma once

#include <chrono>
#include <condition_variable>
#include <mutex>
#include <thread>

#include "api/platform/services.hpp"
#include "eventlog/event_log.hpp"

namespace gzl::app {

class MessageStream {
  public:
    static constexpr std::chrono::milliseconds kHeartbeat{15'000};

    explicit MessageStream(api::Services& services) : services_(services) {}
    ~MessageStream() { stop(); }

    // Asked for and permitted; `from` is an id, by default what comes from now on.
    void open(const api::SharedRequest& request, const api::Caller& caller, const api::Responder& respond);
    void wake();   // more is durable; from any thread, cheap
    void start();  // once the node runs
    void stop();   // ends every stream; before the node stops

  private:
    struct Reader {
        std::shared_ptr<api::HttpStream> stream;
        api::Caller caller;
        std::uint64_t next;
    };

    void run();
    void serve(Reader& reader);
    void beat(std::vector<Reader>& readers);

    api::Services& services_;
    std::mutex mutex_;
    std::condition_variable changed_;
    std::vector<Reader> arrived_;
    bool woken_ = false;
    bool stopping_ = false;
    std::thread thread_;
};

}  // namespace gzl::app
