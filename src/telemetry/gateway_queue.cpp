#include "telemetry/gateway_queue.hpp"

namespace gzl::telemetry {

GatewayQueue::GatewayQueue(std::size_t threads, std::size_t most_waiting) : most_waiting_(most_waiting) {
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

bool GatewayQueue::post(const std::string& gateway, std::function<void()> work) {
    {
        const std::lock_guard lock(mutex_);
        if (stopping_ || waiting_ >= most_waiting_) return false;
        ++waiting_;
        const auto [line, is_new] = lines_.try_emplace(gateway);
        line->second.push_back(std::move(work));
        if (!is_new) return true;  // whoever runs its work comes back to it
        ready_.push_back(gateway);
    }
    wake_.notify_one();
    return true;
}

void GatewayQueue::run() {
    std::unique_lock lock(mutex_);
    while (true) {
        wake_.wait(lock, [this] { return stopping_ || !ready_.empty(); });
        if (stopping_) return;
        const std::string gateway = std::move(ready_.front());
        ready_.pop_front();
        auto& line = lines_.at(gateway);
        const auto work = std::move(line.front());
        line.pop_front();
        --waiting_;
        lock.unlock();
        work();
        lock.lock();
        if (lines_.at(gateway).empty()) {
            lines_.erase(gateway);
        } else {
            ready_.push_back(gateway);
            wake_.notify_one();
        }
    }
}

}  // namespace gzl::telemetry
