// GET /v1/facts/stream: the facts that the caller may see, as server-sent events, as soon as they are durable. An
// event's id is the fact's position; a browser that comes back with Last-Event-ID (or ?after=) misses nothing.
// ?names=alert keeps to the facts that name an object of that kind. Every 15 s a comment shows that the line is alive.
#pragma once

#include "api/platform/event_readers.hpp"
#include "api/platform/facts.hpp"

namespace gzl::api {

class FactStream {
    struct Reader {
        std::shared_ptr<HttpStream> stream;
        Caller caller;
        std::string names;   // prefix of an identifier; empty: every fact
        std::uint64_t next;  // position
    };
    using Events = EventReaders<Reader>;
    using Readers = Events::Readers;

  public:
    explicit FactStream(Services& services, std::chrono::milliseconds heartbeat = Events::kHeartbeat)
        : services_(services), readers_(services, heartbeat, [this](Readers& readers) { serve(readers); }) {}

    Route route();
    void wake() { readers_.wake(); }
    void start() { readers_.start(); }
    void stop() { readers_.stop(); }

  private:
    struct Offer {
        Reader* reader;
        const Fact* fact;
    };

    void serve(Readers& readers);
    bool serve_page(Readers& readers, std::uint64_t durable);  // false: nothing was left

    Services& services_;
    Events readers_;
};

}  // namespace gzl::api
