// What other parties' machines are told, for those who would rather ask, and for the people who look after it:
//   GET  /v1/events?from=0&page_size=100   the caller's organisation's messages, in order; delivered or not
//   GET  /v1/events/stream?from=…          the same as server-sent events, for people
//   GET  /v1/deliveries?state=dead&from=0  what became of them: the operator sees everybody's
//   POST /v1/deliveries/{delivery}:replay  a person lets a message that was given up be sent again
#pragma once

#include <functional>
#include <vector>

#include "api/platform/services.hpp"
#include "app/deliveries/message_stream.hpp"
#include "eventlog/event_log.hpp"

namespace gzl::app {

class DeliveryRoutes {
  public:
    // `send_again` takes a pending row to its target's queue.
    DeliveryRoutes(api::Services& services, std::function<void(eventlog::OutboxRow)> send_again)
        : services_(services), send_again_(std::move(send_again)), stream_(services) {}

    std::vector<api::Route> routes();
    MessageStream& stream() { return stream_; }

  private:
    enum class View { none, own, all };  // what of the outbox the caller may know
    struct Seen {
        View view = View::none;
        Date business_date;
    };
    using Then = std::function<void(const Seen&, const api::Responder&)>;

    void look_as(const api::SharedRequest& request, const api::Caller& caller, api::Responder respond, Then then);
    void events(const api::SharedRequest& request, const api::Caller& caller, api::Responder respond);
    void deliveries(const api::SharedRequest& request, const api::Caller& caller, api::Responder respond);
    void replay(const api::SharedRequest& request, const api::Caller& caller, api::Responder respond);

    api::Services& services_;
    std::function<void(eventlog::OutboxRow)> send_again_;
    MessageStream stream_;
};

}  // namespace gzl::app
