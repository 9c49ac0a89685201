// Works the outbox off: several subjects at the same time, each in its order.
#pragma once

#include <condition_variable>
#include <functional>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

#include "bank/outbox.hpp"
#include "bank/store.hpp"

namespace gzl::bank {

struct SendOutcome {
    enum class Kind {
        taken,
        refused,    // for good: sending again would not help
        try_again,  // no answer, or one that does not settle it
    };
    Kind kind = Kind::try_again;
    int status = 0;      // 0: no answer
    std::string answer;  // body, or what went wrong
};

class Dispatcher {
  public:
    struct Options {
        Store* store = nullptr;
        std::function<SendOutcome(const OutboxRow&)> send;
        // The platform took or refused the message. Runs in the transaction that marks the row.
        std::function<void(Database&, const OutboxRow&, const SendOutcome&)> on_settled;
        std::function<std::int64_t()> now_ms;
    };
    explicit Dispatcher(Options options) : options_(std::move(options)) {}
    ~Dispatcher() { stop(); }
    Dispatcher(const Dispatcher&) = delete;
    Dispatcher& operator=(const Dispatcher&) = delete;

    // Sends the next due row; false when none is due. A fault leaves the row as it was.
    Result<bool> step();

    static constexpr int kThreads = 4;

    void start();  // steps on threads of its own
    void wake();   // something was enqueued
    void stop();   // after the send in work

  private:
    Result<std::optional<OutboxRow>> take();
    void run();
    void wait_for_work(std::uint64_t wakes_seen);

    Options options_;
    std::mutex mutex_;
    std::condition_variable changed_;
    bool stopping_ = false;
    std::uint64_t wakes_ = 0;
    std::mutex taking_;
    Subjects sending_;  // guarded by taking_
    std::vector<std::thread> threads_;
};

}  // namespace gzl::bank
