#include "gateway/delivery.hpp"

#include <algorithm>
#include <utility>

namespace gzl::gateway {

namespace {

constexpr std::chrono::milliseconds kFirstPause{500};
constexpr std::chrono::milliseconds kLongestPause{30'000};

}  // namespace

void Delivery::start() {
    pause_ = kFirstPause;
    transport_.start([this] { ready(); });
    thread_ = std::thread([this] { run(); });
}

void Delivery::stop() {
    {
        const std::lock_guard lock(mutex_);
        if (stopping_) return;
        stopping_ = true;
    }
    wake_.notify_all();
    transport_.stop();  // which also ends a wait for an answer
    if (thread_.joinable()) thread_.join();
}

void Delivery::added(bool event) {
    {
        const std::lock_guard lock(mutex_);
        added_ = true;
        event_added_ = event_added_ || event;
        if (state_ == State::empty) state_ = State::working;
    }
    wake_.notify_all();
}

void Delivery::ready() {
    {
        const std::lock_guard lock(mutex_);
        ready_ = true;
    }
    wake_.notify_all();
}

Delivery::State Delivery::state() const {
    const std::lock_guard lock(mutex_);
    return state_;
}

DeliveryCounts Delivery::counts() const {
    const std::lock_guard lock(mutex_);
    return counts_;
}

void Delivery::run() {
    std::unique_lock lock(mutex_);
    while (!stopping_) {
        added_ = false;
        ready_ = false;
        event_added_ = false;
        lock.unlock();
        const SendResult result = sender_.send_next();
        if (!result.line.empty()) print_(result.line);
        lock.lock();
        rest(lock, result.outcome);
        if (state_ == State::failed) return;
    }
}

void Delivery::rest(std::unique_lock<std::mutex>& lock, SendOutcome outcome) {
    switch (outcome) {
        case SendOutcome::delivered:
            ++counts_.delivered;
            pause_ = kFirstPause;
            return;
        case SendOutcome::idle:
            if (!added_) state_ = State::empty;
            wake_.wait(lock, [this] { return stopping_ || added_; });
            return;
        case SendOutcome::stop:
            state_ = State::failed;
            return;
        case SendOutcome::reordered:  // a pause too, so that two gateways on one key cannot drive each other in a
                                      // circle
        case SendOutcome::retry:
            ++(outcome == SendOutcome::retry ? counts_.retried : counts_.reordered);
            std::uniform_int_distribution<std::int64_t> jitter(pause_.count() / 2, pause_.count());
            pause_ = std::min(pause_ * 2, kLongestPause);
            pause(lock, std::chrono::milliseconds(jitter(random_)));
            return;
    }
}

void Delivery::pause(std::unique_lock<std::mutex>& lock, std::chrono::milliseconds length) {
    auto until = std::chrono::steady_clock::now() + length;
    while (!stopping_ && !ready_ && std::chrono::steady_clock::now() < until) {
        if (std::exchange(event_added_, false)) until = std::min(until, std::chrono::steady_clock::now() + kFirstPause);
        wake_.wait_until(lock, until, [this] { return stopping_ || ready_ || event_added_; });
    }
}

}  // namespace gzl::gateway
