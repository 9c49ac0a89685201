// How answers travel from any thread to the thread of their connection.
#pragma once

#include <atomic>
#include <cstdint>
#include <functional>
#include <memory>
#include <mutex>
#include <vector>

#include "api/http.hpp"

namespace gzl::api {

// The response to a request, or one more piece of a body that has no end yet.
struct HttpAnswer {
    std::uint64_t connection;
    std::uint64_t request;
    HttpResponse response{};
    std::optional<std::string> piece{};  // empty text: the end
};

// One per connection thread; outlives the thread, because responders hold it.
class HttpMailbox {
  public:
    // wake: have the thread call drain() soon; from any thread, once per batch. deliver: only on the thread itself.
    HttpMailbox(std::function<void()> wake, std::function<void(HttpAnswer)> deliver);

    void attach();  // on the thread, at its start
    void close();   // on the thread, at its end: later answers vanish
    bool is_here() const;

    void put(HttpAnswer answer);
    void drain();

  private:
    std::mutex mutex_;
    std::function<void()> wake_;  // empty when closed
    std::vector<HttpAnswer> waiting_;
    std::vector<HttpAnswer> drained_;  // the thread's own; swapped to keep the capacity
    std::function<void(HttpAnswer)> deliver_;
};

// What a responder holds: at most one answer, and one even when nobody calls it.
class HttpExchange {
  public:
    HttpExchange(std::shared_ptr<HttpMailbox> mailbox, std::uint64_t connection, std::uint64_t request);
    HttpExchange(const HttpExchange&) = delete;
    HttpExchange& operator=(const HttpExchange&) = delete;
    ~HttpExchange();

    void answer(HttpResponse response);

  private:
    std::shared_ptr<HttpMailbox> mailbox_;
    std::uint64_t connection_;
    std::uint64_t request_;
    std::atomic<bool> answered_ = false;
};

}  // namespace gzl::api
