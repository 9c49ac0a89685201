// Clients that take more than their share: of time, of connections.
#include "unit/api/http_fixture.hpp"

using namespace gzl;
using namespace gzl::api;
using namespace gzl::api::test;
using std::chrono::milliseconds;

TEST_CASE("a client that trickles its request is cut off with 408") {
    HttpServer::Options options;
    options.limits.read_timeout = milliseconds{60};
    options.limits.idle_timeout = milliseconds{60};
    const auto server = serve(echo, options);
    RawClient slow(server->port());
    slow.send("GET / HTTP/1.1\r\nHo");
    CHECK(status_of(slow.receive_until("\r\n\r\n")) == 408);
    RawClient slow_body(server->port());
    slow_body.send(kPost + "Content-Length: 10\r\n\r\nabc");
    CHECK(status_of(slow_body.receive_until("\r\n\r\n")) == 408);
    RawClient silent(server->port());
    CHECK(silent.receive_all().empty());
}

TEST_CASE("beyond the limit nobody who is being served gives way; a newcomer is turned away with 503") {
    HttpServer::Options options;
    options.limits.connections = 2;
    Parking parking;
    const auto server = serve(parking.handler(), options);
    {
        RawClient one(server->port());
        RawClient two(server->port());
        for (RawClient* client : {&one, &two}) client->send("GET / HTTP/1.1\r\nHost: x\r\n\r\n");
        const Responder first = parking.take();
        const Responder second = parking.take();
        RawClient three(server->port());
        CHECK(three.receive_all().find("too_many_connections") != std::string::npos);
        first(text("served"));
        second(text("served"));
        one.receive_until("served");
        two.receive_until("served");
    }
}

TEST_CASE("beyond the limit those who have been idle longest give way to newcomers") {
    HttpServer::Options options;
    options.limits.connections = 4;
    const auto server = serve(echo, options);
    std::vector<std::unique_ptr<RawClient>> idle;
    for (int i = 0; i < 4; ++i) idle.push_back(std::make_unique<RawClient>(server->port()));
    std::this_thread::sleep_for(milliseconds{300});  // a newcomer's time to say something
    for (int i = 0; i < 20; ++i) CHECK(status_of(ask(*server, "GET / HTTP/1.1\r\nHost: x\r\n\r\n")) == 200);
    CHECK(idle.front()->receive_all().empty());
}
