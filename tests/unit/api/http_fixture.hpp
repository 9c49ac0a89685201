// Servers with small handlers, and what is said to them byte by byte.
#pragma once

#include <condition_variable>
#include <mutex>

#include <doctest/doctest.h>

#include "api/http.hpp"
#include "unit/api/raw_client.hpp"

namespace gzl::api::test {

inline const std::string kPost = "POST /v1/things HTTP/1.1\r\nHost: x\r\n";

inline HttpResponse text(std::string body) {
    HttpResponse response;
    response.content_type = "text/plain";
    response.body = std::move(body);
    return response;
}

inline void echo(HttpRequest request, Responder respond) {
    respond(text(request.method + " " + request.target + " [" + request.body + "]"));
}

inline std::unique_ptr<HttpServer> serve(HttpHandler handler, HttpServer::Options options = {}) {
    auto server = HttpServer::start(options, std::move(handler));
    REQUIRE_MESSAGE(server.has_value(), server.error().message);
    return std::move(*server);
}

inline std::string url(const HttpServer& server, const std::string& target) {
    return "http://127.0.0.1:" + std::to_string(server.port()) + target;
}

inline int status_of(const std::string& answer) {
    return answer.size() > 12 ? std::stoi(answer.substr(9, 3)) : 0;
}

inline std::string ask(const HttpServer& server, const std::string& bytes) {
    RawClient client(server.port());
    client.send(bytes);
    client.finish_sending();
    return client.receive_all();
}

// Lets a handler park its responders and the test wait for them.
class Parking {
  public:
    HttpHandler handler() {
        return [this](HttpRequest, Responder respond) {
            const std::lock_guard lock(mutex_);
            parked_.push_back(std::move(respond));
            changed_.notify_all();
        };
    }
    Responder take() {
        std::unique_lock lock(mutex_);
        changed_.wait(lock, [this] { return !parked_.empty(); });
        Responder responder = std::move(parked_.back());
        parked_.pop_back();
        return responder;
    }

  private:
    std::mutex mutex_;
    std::condition_variable changed_;
    std::vector<Responder> parked_;
};

}  // namespace gzl::api::test
