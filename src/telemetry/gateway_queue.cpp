#include "telemetry/gateway_queue.hpp"

namespace gzl::telemetry {

namespace {

constexpr std::size_t index_of(Urgency urgency) {
    return static_cast<std::size_t>(urgency);
}

}  // namespace

GatewayQueue::GatewayQueue(std::size_t threads, std::size_t most_waiting)
    : most_waiting_{(most_waiting + 1) / 2, most_waiting} {
    for (std::size_t i = 0; i < threads; ++i) threads_.emplace_back([this] { run(); });
}

GatewayQueue::~GatewayQueue() {
    {
        const std::lock_guard lock(mutex_);
        stopping_ = true;
    }
    wake_.notify_all();
    for (std::thread& thread : threads_) thread.join();
}

bool GatewayQueue::post(const std::string& gateway, Urgency urgency, std::function<void()> work) {
    {
        const std::lock_guard lock(mutex_);
        if (stopping_ || waiting_ >= most_waiting_[index_of(urgency)]) return false;
        ++waiting_;
        const auto [found, is_new] = lines_.try_emplace(gateway);
        Line& line = found->second;
        line.waiting.push_back({urgency, std::move(work)});
        const bool first_event = urgency == Urgency::event && ++line.events == 1;
        if (line.running) return true;  // whoever runs its work comes back to it
        if (!is_new) {
            // What waits before the event goes first, and both before what is history only.
            if (first_event) {
                std::erase(ready_[index_of(Urgency::history)], gateway);
                enqueue(gateway, line);
            }
            return true;
        }
        enqueue(gateway, line);
    }
    wake_.notify_one();
    return true;
}

void GatewayQueue::enqueue(const std::string& gateway, const Line& line) {
    ready_[index_of(line.events > 0 ? Urgency::event : Urgency::history)].push_back(gateway);
}

std::string GatewayQueue::next_gateway() {
    auto& first = ready_[index_of(Urgency::event)];
    auto& line = first.empty() ? ready_[index_of(Urgency::history)] : first;
    std::string gateway = std::move(line.front());
    line.pop_front();
    return gateway;
}

void GatewayQueue::run() {
    std::unique_lock lock(mutex_);
    while (true) {
        wake_.wait(lock, [this] { return stopping_ || !ready_[0].empty() || !ready_[1].empty(); });
        if (stopping_) return;
        const std::string gateway = next_gateway();
        Line& line = lines_.at(gateway);  // stays where it is while others come and go
        Work work = std::move(line.waiting.front());
        line.waiting.pop_front();
        if (work.urgency == Urgency::event) --line.events;
        line.running = true;
        --waiting_;
        lock.unlock();
        work.run();
        work.run = nullptr;  // what it holds goes without the lock
        lock.lock();
        line.running = false;
        if (line.waiting.empty()) {
            lines_.erase(gateway);
        } else {
            enqueue(gateway, line);
            wake_.notify_one();
        }
    }
}

}  // namespace gzl::telemetry
