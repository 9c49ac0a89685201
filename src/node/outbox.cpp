#include "node/outbox.hpp"

#include <algorithm>
#include <chrono>
#include <condition_variable>
#include <list>
#include <map>
#include <mutex>
#include <set>
#include <thread>

namespace gzl::node {

namespace {

std::int64_t wall_ms() {
    const auto since_1970 = std::chrono::system_clock::now().time_since_epoch();
    return std::chrono::duration_cast<std::chrono::milliseconds>(since_1970).count();
}

// The queue and the threads of one target.
class Lane {
  public:
    explicit Lane(const Outbox::Options& options) : options_(options) {
        for (int i = 0; i < std::max(options.threads_per_target, 1); ++i) threads_.emplace_back([this] { run(); });
    }

    void add(eventlog::OutboxRow row) {
        {
            const std::lock_guard lock(mutex_);
            rows_.push_back(std::move(row));
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
    using Rows = std::list<eventlog::OutboxRow>;

    void run() {
        std::unique_lock lock(mutex_);
        while (!stopping_) {
            const auto [row, due] = next();
            if (row == rows_.end()) {
                wake_.wait(lock);
            } else if (const std::int64_t wait = due - wall_ms(); wait > 0) {
                wake_.wait_for(lock, std::chrono::milliseconds(wait));
            } else {
                sending_.insert(row->subject);  // nobody else touches the row or its subject until it is settled
                lock.unlock();
                const auto sent = options_.send(*row);
                lock.lock();
                sending_.erase(row->subject);
                settle(row, sent);
                wake_.notify_one();
            }
        }
    }

    // The row that is due first, among the first rows of each subject of which none is being sent.
    std::pair<Rows::iterator, std::int64_t> next() {
        std::set<std::string_view> subjects;
        auto best = rows_.end();
        for (auto row = rows_.begin(); row != rows_.end(); ++row)
            if (subjects.insert(row->subject).second && !sending_.contains(row->subject) &&
                (best == rows_.end() || row->next_attempt_ms < best->next_attempt_ms))
                best = row;
        return {best, best == rows_.end() ? 0 : best->next_attempt_ms};
    }

    void settle(Rows::iterator row, const Result<void>& sent) {
        ++row->attempts;
        eventlog::OutboxUpdate update;
        update.id = row->id;
        update.attempts = row->attempts;
        update.done = sent.has_value();
        update.dead = !sent && row->attempts >= options_.attempts;
        if (!sent) {
            const std::uint32_t doublings = std::min<std::uint32_t>(row->attempts - 1, 20);
            row->next_attempt_ms =
                wall_ms() + std::min(options_.first_delay_ms << doublings, options_.longest_delay_ms);
            update.next_attempt_ms = row->next_attempt_ms;
            update.last_error = sent.error().message;
        }
        if (update.done || update.dead) rows_.erase(row);
        options_.update(std::move(update));
    }

    const Outbox::Options& options_;
    std::mutex mutex_;
    std::condition_variable wake_;
    Rows rows_;
    std::set<std::string, std::less<>> sending_;  // subjects
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
