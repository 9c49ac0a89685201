// Requests leave the connection threads, which must not block, and are answered one after the other on one thread.
#pragma once

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>

#include "api/http.hpp"

namespace gzl::bank {

class Worker {
  public:
    explicit Worker(std::function<api::HttpResponse(const api::HttpRequest&)> work);
    ~Worker();  // after everything that was taken is answered
    Worker(const Worker&) = delete;
    Worker& operator=(const Worker&) = delete;

    void take(api::HttpRequest request, api::Responder respond);  // answers 503 when too much waits

  private:
    struct Job {
        api::HttpRequest request;
        api::Responder respond;
    };
    void run();

    std::function<api::HttpResponse(const api::HttpRequest&)> work_;
    std::mutex mutex_;
    std::condition_variable changed_;
    std::deque<Job> jobs_;
    bool stopping_ = false;
    std::thread thread_;
};

}  // namespace gzl::bank
