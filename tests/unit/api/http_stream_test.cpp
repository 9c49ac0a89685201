// Bodies without an end: server-sent events.
#include <condition_variable>
#include <mutex>
#include <thread>

#include <doctest/doctest.h>

#include "api/http.hpp"
#include "unit/api/raw_client.hpp"

using namespace gzl;
using namespace gzl::api;

namespace {

std::unique_ptr<HttpServer> serve(HttpHandler handler) {
    auto server = HttpServer::start({}, std::move(handler));
    REQUIRE_MESSAGE(server.has_value(), server.error().message);
    return std::move(*server);
}

// Keeps the stream that the server hands over.
class Producer {
  public:
    HttpHandler handler() {
        return [this](HttpRequest, Responder respond) {
            HttpResponse response;
            response.content_type = "text/event-stream";
            response.stream = [this](std::shared_ptr<HttpStream> stream) {
                const std::lock_guard lock(mutex_);
                stream_ = std::move(stream);
                changed_.notify_all();
            };
            respond(std::move(response));
        };
    }
    std::shared_ptr<HttpStream> stream() {
        std::unique_lock lock(mutex_);
        changed_.wait(lock, [this] { return stream_ != nullptr; });
        return stream_;
    }

  private:
    std::mutex mutex_;
    std::condition_variable changed_;
    std::shared_ptr<HttpStream> stream_;
};

void wait_until_closed(const HttpStream& stream) {
    while (stream.is_open()) std::this_thread::yield();
}

}  // namespace

TEST_CASE("a stream has no length, arrives piece by piece, and ends with the connection") {
    Producer producer;
    const auto server = serve(producer.handler());
    RawClient client(server->port());
    client.send("GET /stream HTTP/1.1\r\nHost: x\r\n\r\n");
    const std::string head = client.receive_until("\r\n\r\n");
    CHECK(head.starts_with("HTTP/1.1 200 "));
    CHECK(head.find("Content-Length") == std::string::npos);
    CHECK(head.find("Connection: close") != std::string::npos);
    const auto stream = producer.stream();
    CHECK(stream->push("one\n"));
    CHECK(client.receive_until("\n") == "one\n");
    CHECK(stream->push("two\n"));
    CHECK(stream->push("three\n"));
    stream->end();
    CHECK(!stream->push("four\n"));
    CHECK(client.receive_all() == "two\nthree\n");
}

TEST_CASE("a stream notices that its reader has gone, and a reader that does not read is cut off") {
    Producer producer;
    const auto server = serve(producer.handler());
    {
        RawClient client(server->port());
        client.send("GET /stream HTTP/1.1\r\nHost: x\r\n\r\n");
        client.receive_until("\r\n\r\n");
        producer.stream();
    }
    wait_until_closed(*producer.stream());
    CHECK(!producer.stream()->push("gone"));

    Producer fast;
    const auto other = serve(fast.handler());
    RawClient idle(other->port());
    idle.send("GET /stream HTTP/1.1\r\nHost: x\r\n\r\n");
    const auto stream = fast.stream();
    std::size_t pushed = 0;
    while (stream->push(std::string(64 << 10, 'x'))) ++pushed;
    CHECK(pushed >= HttpStream::kMostWaiting / (64 << 10) - 1);
}

TEST_CASE("stopping ends streams at once") {
    Producer producer;
    auto server = serve(producer.handler());
    RawClient client(server->port());
    client.send("GET /stream HTTP/1.1\r\nHost: x\r\n\r\n");
    client.receive_until("\r\n\r\n");
    const auto stream = producer.stream();
    server->stop(std::chrono::minutes{1});
    CHECK(!stream->is_open());
    CHECK(!stream->push("late"));
    server.reset();
    CHECK(!stream->push("later"));
}
