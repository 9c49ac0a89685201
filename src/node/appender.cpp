#include "node/appender.hpp"

namespace gzl::node {

Appender::Appender(const Node::Options& options, evidence::MerkleTree tree) : committer_(options, std::move(tree)) {}

Appender::~Appender() {
    stop();
}

void Appender::start(std::function<void()> became_idle) {
    became_idle_ = std::move(became_idle);
    thread_ = std::thread([this] { run(); });
}

bool Appender::is_free() const {
    const std::lock_guard lock(mutex_);
    return !next_ && !busy_;
}

void Appender::hand_over(WorkBatch batch) {
    {
        const std::lock_guard lock(mutex_);
        CHECK_THAT(!next_ && !busy_);
        next_ = std::move(batch);
    }
    wake_.notify_one();
}

void Appender::stop() {
    {
        const std::lock_guard lock(mutex_);
        stopping_ = true;
    }
    wake_.notify_one();
    if (thread_.joinable()) thread_.join();
}

void Appender::run() {
    std::unique_lock lock(mutex_);
    while (true) {
        wake_.wait(lock, [&] { return next_ || stopping_; });
        if (!next_) return;
        WorkBatch batch = std::move(*next_);
        next_.reset();
        busy_ = true;
        lock.unlock();
        committer_.process(batch);
        lock.lock();
        busy_ = false;
        lock.unlock();
        became_idle_();
        lock.lock();
    }
}

}  // namespace gzl::node
