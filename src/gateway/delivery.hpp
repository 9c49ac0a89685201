// Empties the outbox on a thread of its own, with pauses that grow while the server is away. Measuring goes on.
#pragma once

#include <chrono>
#include <condition_variable>
#include <functional>
#include <mutex>
#include <random>
#include <string>
#include <thread>

#include "gateway/transport.hpp"

namespace gzl::gateway {

struct DeliveryCounts {
    std::uint64_t delivered = 0;  // messages with a verified receipt
    std::uint64_t reordered = 0;
    std::uint64_t retried = 0;
};

class Delivery {
  public:
    // `print` takes a line for the console, on the delivery's thread.
    Delivery(Sender sender, Transport& transport, std::function<void(const std::string&)> print)
        : sender_(std::move(sender)), transport_(transport), print_(std::move(print)) {}
    ~Delivery() { stop(); }

    void start();
    void stop();
    // The outbox holds something new. An event cuts a long pause short.
    void added(bool event);

    enum class State {
        working,
        empty,   // as far as this side knows, everything was delivered
        failed,  // a person must look
    };
    State state() const;
    DeliveryCounts counts() const;

  private:
    void run();
    void ready();
    void rest(std::unique_lock<std::mutex>& lock, SendOutcome outcome);
    void pause(std::unique_lock<std::mutex>& lock, std::chrono::milliseconds length);

    Sender sender_;
    Transport& transport_;
    std::function<void(const std::string&)> print_;
    mutable std::mutex mutex_;
    std::condition_variable wake_;
    State state_ = State::working;
    bool stopping_ = false;
    bool added_ = false;
    bool event_added_ = false;
    bool ready_ = false;
    std::chrono::milliseconds pause_{};
    DeliveryCounts counts_;
    std::mt19937_64 random_{std::random_device{}()};
    std::thread thread_;
};

}  // namespace gzl::gateway
