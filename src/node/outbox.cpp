#include "node/outbox.hpp"

#include <algorithm>
#include <chrono>
#include <condition_variable>
#include <map>
#include <mutex>
#include <thread>

#include "node/outbox_queue.hpp"

namespace gzl::node {

namespace {

std::int64_t wall_ms() {
    const auto since_1970 = std::chrono::system_clock::now().time_since_epoch();
    return std::chrono::duration_cast<std::chrono::milliseconds>(since_1970).count();
}

// The queue and the threads of one target.
class Lane {
  public:
    explicit Lane(const Outbox::Options& options)
        : options_(options), rows_({options.attempts, options.first_delay_ms, options.longest_delay_ms}) {
        for (int i = 0; i < std::max(options.threads_per_target, 1); ++i) threads_.emplace_back([this] { run(); });
    }

    void add(eventlog::OutboxRow row) {
        {
            const std::lock_guard lock(mutex_);
            rows_.add(std::move(row));
        }
        wake_.notify_one();
    }

    void stop() {
        {
            const std::lock_guard lock(mutex_);
            stopping_ = true;
        }
        wake_.notify_all();
        for (std::thread& thread : threads_)
            if (thread.joinable()) thread.join();
    }

  private:
    void run() {
        std::unique_lock lock(mutex_);
        while (!stopping_) {
            const eventlog::OutboxRow* row = rows_.next();
            if (!row) {
                wake_.wait(lock);
            } else if (const std::int64_t wait = row->next_attempt_ms - wall_ms(); wait > 0) {
                wake_.wait_for(lock, std::chrono::milliseconds(wait));
            } else {
                rows_.begin_send(*row);
                lock.unlock();
                const auto sent = options_.send(*row);
                lock.lock();
                options_.update(rows_.settle(*row, sent, wall_ms()));
                wake_.notify_one();
            }
        }
    }

    const Outbox::Options& options_;
    std::mutex mutex_;
    std::condition_variable wake_;
    OutboxQueue rows_;
    bool stopping_ = false;
    std::vector<std::thread> threads_;
};

}  // namespace

struct Outbox::Impl {
    Options options;
    std::mutex mutex;
    std::map<std::string, std::unique_ptr<Lane>> lanes;
    bool stopped = false;
};

Outbox::Outbox(Options options) : impl_(std::make_unique<Impl>()) {
    impl_->options = std::move(options);
}
Outbox::~Outbox() {
    stop();
}

void Outbox::add(std::vector<eventlog::OutboxRow> rows) {
    const std::lock_guard lock(impl_->mutex);
    if (impl_->stopped) return;
    for (auto& row : rows) {
        auto& lane = impl_->lanes[row.target];
        if (!lane) lane = std::make_unique<Lane>(impl_->options);
        lane->add(std::move(row));
    }
}

void Outbox::stop() {
    const std::lock_guard lock(impl_->mutex);
    impl_->stopped = true;
    for (auto& [target, lane] : impl_->lanes) lane->stop();
    impl_->lanes.clear();
}

}  // namespace gzl::node
