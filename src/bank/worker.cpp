#include "bank/worker.hpp"

#include "api/http_message.hpp"

namespace gzl::bank {

namespace {

constexpr std::size_t kMostWaiting = 1024;

}  // namespace

Worker::Worker(std::function<api::HttpResponse(const api::HttpRequest&)> work) : work_(std::move(work)) {
    thread_ = std::thread([this] { run(); });
}

Worker::~Worker() {
    {
        const std::lock_guard lock(mutex_);
        stopping_ = true;
        changed_.notify_all();
    }
    thread_.join();
}

void Worker::take(api::HttpRequest request, api::Responder respond) {
    {
        const std::lock_guard lock(mutex_);
        if (!stopping_ && jobs_.size() < kMostWaiting) {
            jobs_.push_back({std::move(request), std::move(respond)});
            changed_.notify_all();
            return;
        }
    }
    respond(api::problem_response(503, "overloaded", "Too many messages are waiting"));
}

void Worker::run() {
    while (true) {
        Job job;
        {
            std::unique_lock lock(mutex_);
            changed_.wait(lock, [this] { return stopping_ || !jobs_.empty(); });
            if (jobs_.empty()) return;
            job = std::move(jobs_.front());
            jobs_.pop_front();
        }
        job.respond(work_(job.request));
    }
}

}  // namespace gzl::bank
