// GET /v1/events/stream: an organisation's messages as server-sent events. An event's id is where to go on after it;
// a browser that comes back with Last-Event-ID misses nothing. Every 15 s a comment shows that the line is alive.
#pragma once

#include "api/platform/event_readers.hpp"
#include "eventlog/event_log.hpp"

namespace gzl::app {

class MessageStream {
    struct Reader {
        std::shared_ptr<api::HttpStream> stream;
        api::Caller caller;
        std::uint64_t next;
    };
    using Events = api::EventReaders<Reader>;

  public:
    explicit MessageStream(api::Services& services)
        : services_(services), readers_(services, Events::kHeartbeat, [this](Events::Readers& readers) {
              for (Reader& reader : readers) serve(reader);
          }) {}

    // Asked for and permitted; `from` is an id, by default what comes from now on.
    void open(const api::SharedRequest& request, const api::Caller& caller, const api::Responder& respond);
    void wake() { readers_.wake(); }
    void start() { readers_.start(); }
    void stop() { readers_.stop(); }

  private:
    void serve(Reader& reader);

    api::Services& services_;
    Events readers_;
};

}  // namespace gzl::app
