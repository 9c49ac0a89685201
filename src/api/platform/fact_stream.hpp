// GET /v1/facts/stream: the facts that the caller may see, as server-sent events, as soon as they are durable. An
// event's id is the fact's position; a browser that comes back with Last-Event-ID (or ?after=) misses nothing.
// ?names=alert keeps to the facts that name an object of that kind. Every 15 s a comment shows that the line is alive.
#pragma once

#include <chrono>
#include <condition_variable>
#include <mutex>
#include <thread>

#include "api/platform/facts.hpp"
#include "api/platform/services.hpp"

namespace gzl::api {

class FactStream {
  public:
    static constexpr std::chrono::milliseconds kHeartbeat{15'000};

    explicit FactStream(Services& services, std::chrono::milliseconds heartbeat = kHeartbeat)
        : services_(services), heartbeat_(heartbeat) {}
    ~FactStream() { stop(); }

    Route route();
    void wake();   // more is durable; from any thread, cheap
    void start();  // once the node runs
    void stop();   // ends every stream; before the node stops

  private:
    struct Reader {
        std::shared_ptr<HttpStream> stream;
        Caller caller;
        std::string names;   // prefix of an identifier; empty: every fact
        std::uint64_t next;  // position
    };
    using Readers = std::vector<Reader>;
    struct Offer {
        Reader* reader;
        const Fact* fact;
    };

    void run();
    void serve(Readers& readers);
    bool serve_page(Readers& readers, std::uint64_t durable);  // false: nothing was left
    void beat(Readers& readers);

    Services& services_;
    const std::chrono::milliseconds heartbeat_;
    std::mutex mutex_;
    std::condition_variable changed_;
    Readers arrived_;
    bool woken_ = false;
    bool stopping_ = false;
    std::thread thread_;
};

}  // namespace gzl::api
