// Who reads a stream of server-sent events, and the thread that serves them all: it sleeps until more is durable, and
// every heartbeat shows each reader that the line is alive.
#pragma once

#include <chrono>
#include <condition_variable>
#include <functional>
#include <iterator>
#include <mutex>
#include <thread>
#include <vector>

#include "api/platform/services.hpp"

namespace gzl::api {

// A Reader has `std::shared_ptr<HttpStream> stream` and `Caller caller`, a signed-in person.
template <class Reader>
class EventReaders {
  public:
    static constexpr std::chrono::milliseconds kHeartbeat{15'000};

    using Readers = std::vector<Reader>;
    // `serve` gives each open reader what is new for it, on the thread of this object.
    EventReaders(Services& services, std::chrono::milliseconds heartbeat, std::function<void(Readers&)> serve)
        : services_(services), heartbeat_(heartbeat), serve_(std::move(serve)) {}
    ~EventReaders() { stop(); }

    // The answer that begins the stream of this reader, whose `stream` is still to come.
    HttpResponse admit(const Reader& reader) {
        HttpResponse response;
        response.content_type = "text/event-stream; charset=utf-8";
        response.headers = {{"Cache-Control", "no-store"}, {"X-Accel-Buffering", "no"}};
        response.stream = [this, reader](std::shared_ptr<HttpStream> stream) {
            stream->push("retry: 2000\n\n");
            {
                const std::lock_guard lock(mutex_);
                arrived_.push_back(reader);
                arrived_.back().stream = std::move(stream);
            }
            wake();
        };
        return response;
    }

    void wake() {  // more is durable; from any thread, cheap
        {
            const std::lock_guard lock(mutex_);
            woken_ = true;
        }
        changed_.notify_one();
    }

    void start() {  // once the node runs
        thread_ = std::thread([this] { run(); });
    }

    void stop() {  // ends every stream; before the node stops
        {
            const std::lock_guard lock(mutex_);
            stopping_ = true;
        }
        changed_.notify_one();
        if (thread_.joinable()) thread_.join();
    }

  private:
    void run() {
        Readers readers;
        auto next_beat = std::chrono::steady_clock::now() + heartbeat_;
        std::unique_lock lock(mutex_);
        while (true) {
            changed_.wait_until(lock, next_beat, [this] { return woken_ || stopping_; });
            if (stopping_) break;
            woken_ = false;
            take_in(readers);
            lock.unlock();
            if (std::chrono::steady_clock::now() >= next_beat) {
                beat(readers);
                next_beat = std::chrono::steady_clock::now() + heartbeat_;
            }
            std::erase_if(readers, [](const Reader& reader) { return !reader.stream->is_open(); });
            serve_(readers);
            lock.lock();
        }
        take_in(readers);
        for (const Reader& reader : readers) reader.stream->end();
    }

    void take_in(Readers& readers) {
        std::move(arrived_.begin(), arrived_.end(), std::back_inserter(readers));
        arrived_.clear();
    }

    // Also ends the streams of people who have signed out meanwhile; a stream does not keep a session alive.
    void beat(Readers& readers) {
        for (Reader& reader : readers) {
            reader.stream->push(":\n\n");
            if (!services_.sessions.is_live(reader.caller.session, wall_ms())) reader.stream->end();
        }
    }

    Services& services_;
    const std::chrono::milliseconds heartbeat_;
    const std::function<void(Readers&)> serve_;
    std::mutex mutex_;
    std::condition_variable changed_;
    Readers arrived_;
    bool woken_ = false;
    bool stopping_ = false;
    std::thread thread_;
};

}  // namespace gzl::api
