// Asks the platform for its messages (GET /v1/events), for a bank that it cannot reach, or beside what it posts. Each
// message is taken as if it had been posted, under the same key, so that it has its effect once whichever way it comes.
#pragma once

#include <chrono>
#include <condition_variable>
#include <functional>
#include <mutex>
#include <thread>

#include "api/http_signature.hpp"
#include "bank/store.hpp"

namespace gzl::bank {

class EventReader {
  public:
    struct Options {
        Store* store = nullptr;  // remembers how far it has read
        std::string base_url;
        api::SigningIdentity identity;
        api::KeyLookup platform_keys;
        std::function<std::int64_t()> now_ms;
        std::function<api::HttpResponse(const api::HttpRequest&)> take;
        std::chrono::milliseconds every{};
    };
    explicit EventReader(Options options) : options_(std::move(options)) {}
    ~EventReader() { stop(); }
    EventReader(const EventReader&) = delete;
    EventReader& operator=(const EventReader&) = delete;

    // Reads and takes one page; false when it was the last for now.
    Result<bool> step();

    void start();  // steps on a thread of its own
    void stop();

  private:
    Result<api::HttpResponse> ask(std::int64_t from) const;
    void run();

    Options options_;
    std::mutex mutex_;
    std::condition_variable changed_;
    bool stopping_ = false;
    std::thread thread_;
};

}  // namespace gzl::bank
