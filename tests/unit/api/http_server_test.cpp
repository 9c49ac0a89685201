#include <random>
#include <thread>

#include "unit/api/http_fixture.hpp"

using namespace gzl;
using namespace gzl::api;
using namespace gzl::api::test;
using std::chrono::milliseconds;

TEST_CASE("a request reaches the handler whole and the answer comes back") {
    HttpRequest seen;
    const auto server = serve([&](HttpRequest request, Responder respond) {
        seen = request;
        HttpResponse response = text("made");
        response.status = 201;
        response.headers = {{"ETag", "\"1\""}, {"X-Note", "two\r\nlines"}};
        respond(std::move(response));
    });
    HttpClient client;
    const auto answer =
        client.send("POST", url(*server, "/v1/lo%20ans?a=1&b=x%26y+z&c"), {{"Idempotency-Key", "k"}}, "body");
    REQUIRE(answer.has_value());
    CHECK(answer->status == 201);
    CHECK(answer->body == "made");
    CHECK(answer->content_type == "text/plain");
    CHECK(answer->header("etag") == "\"1\"");
    CHECK(answer->header("x-note") == "two  lines");
    CHECK(seen.method == "POST");
    CHECK(seen.target == "/v1/lo%20ans?a=1&b=x%26y+z&c");
    CHECK(seen.path == "/v1/lo ans");
    CHECK(seen.query == std::vector<std::pair<std::string, std::string>>{{"a", "1"}, {"b", "x&y z"}, {"c", ""}});
    CHECK(seen.header("idempotency-KEY") == "k");
    CHECK(seen.body == "body");
    CHECK(seen.peer == "127.0.0.1");
}

TEST_CASE("several threads serve many clients") {
    HttpServer::Options options;
    options.threads = 3;
    const auto server = serve(echo, options);
    std::vector<std::thread> clients;
    std::atomic<int> right = 0;
    for (int i = 0; i < 6; ++i) {
        clients.emplace_back([&, i] {
            HttpClient client;
            for (int j = 0; j < 50; ++j) {
                const std::string body = std::to_string(i * 1000 + j);
                const auto answer = client.send("POST", url(*server, "/e"), {}, body);
                if (answer && answer->body == "POST /e [" + body + "]") ++right;
            }
        });
    }
    for (auto& client : clients) client.join();
    CHECK(right == 300);
}

TEST_CASE("pipelined requests are answered in order") {
    const auto server = serve(echo);
    const std::string answer = ask(*server,
                                   "GET /first HTTP/1.1\r\nHost: x\r\n\r\n"
                                   "POST /second HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\n\r\nhi"
                                   "GET /third HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
    const auto first = answer.find("GET /first []");
    const auto second = answer.find("POST /second [hi]");
    const auto third = answer.find("GET /third []");
    REQUIRE(third != std::string::npos);
    CHECK(first < second);
    CHECK(second < third);
}

TEST_CASE("HEAD, HTTP/1.0 and statuses without a body") {
    const auto server = serve([](HttpRequest request, Responder respond) {
        HttpResponse response = text("12345");
        if (request.path == "/none") response.status = 204;
        respond(std::move(response));
    });
    HttpClient client;
    const auto head = client.send("HEAD", url(*server, "/"), {}, "");
    REQUIRE(head.has_value());
    CHECK(head->header("content-length") == "5");
    CHECK(head->body.empty());

    const std::string old = ask(*server, "GET / HTTP/1.0\r\n\r\n");
    CHECK(old.starts_with("HTTP/1.0 200 OK\r\n"));
    CHECK(old.find("Connection: close\r\n") != std::string::npos);
    CHECK(old.ends_with("\r\n\r\n12345"));

    const std::string none = ask(*server, "GET /none HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
    CHECK(none.find("Content-Length") == std::string::npos);
    CHECK(none.ends_with("\r\n\r\n"));
}

TEST_CASE("chunked bodies are taken in any pieces, their trailers ignored") {
    const auto server = serve([](HttpRequest request, Responder respond) {
        respond(text("[" + request.body + "]" + std::string(request.header("x-role").value_or("none"))));
    });
    const std::string request = kPost +
                                "Transfer-Encoding: chunked\r\n\r\n"
                                "5;note=1\r\nhello\r\n6\r\n world\r\n0\r\nX-Role: admin\r\n\r\n";
    const std::string empty = kPost + "Transfer-Encoding: chunked\r\nConnection: close\r\n\r\n0\r\n\r\n";
    RawClient client(server->port());
    for (const char byte : request) REQUIRE(client.send({&byte, 1}));
    client.receive_until("\r\n\r\n");
    CHECK(client.receive_until("none") == "[hello world]none");
    for (const char byte : empty) REQUIRE(client.send({&byte, 1}));
    CHECK(client.receive_all().ends_with("\r\n\r\n[]none"));
}

TEST_CASE("a client that expects 100-continue is invited to send the body") {
    const auto server = serve(echo);
    RawClient client(server->port());
    client.send(kPost + "Content-Length: 3\r\nExpect: 100-continue\r\n\r\n");
    CHECK(client.receive_until("\r\n\r\n") == "HTTP/1.1 100 Continue\r\n\r\n");
    client.send("abc");
    CHECK(client.receive_until("]").ends_with("[abc]"));
    client.send(kPost + "Content-Length: 3\r\nExpect: miracles\r\n\r\n");
    CHECK(status_of(client.receive_until("\r\n\r\n")) == 417);

    RawClient large(server->port());
    large.send(kPost + "Content-Length: 9999999\r\nExpect: 100-continue\r\n\r\n");
    CHECK(status_of(large.receive_until("\r\n\r\n")) == 413);
}

TEST_CASE("a body beyond the limit is refused with 413") {
    const auto server = serve(echo);
    HttpClient client;
    const auto announced = client.send("POST", url(*server, "/"), {}, std::string(10'000'000, 'x'));
    REQUIRE(announced.has_value());
    CHECK(announced->status == 413);
    CHECK(announced->content_type == "application/problem+json");
    CHECK(announced->body ==
          R"({"type":"urn:guanzhilian:reason:body_too_large","title":"The body is too large","status":413})");

    std::string chunks;
    for (int i = 0; i < 40; ++i) chunks += "8000\r\n" + std::string(0x8000, 'x') + "\r\n";
    RawClient raw(server->port());
    raw.send(kPost + "Transfer-Encoding: chunked\r\n\r\n" + chunks);
    CHECK(status_of(raw.receive_until("\r\n\r\n")) == 413);

    const auto within = client.send("POST", url(*server, "/"), {}, std::string(1 << 20, 'x'));
    REQUIRE(within.has_value());
    CHECK(within->status == 200);
}

TEST_CASE("header fields beyond the limit are refused with 431") {
    const auto server = serve(echo);
    const std::string start = "GET / HTTP/1.1\r\nHost: x\r\n";
    CHECK(status_of(ask(*server, start + "A: " + std::string(20'000, 'a') + "\r\n\r\n")) == 431);
    CHECK(status_of(ask(*server, "GET /" + std::string(20'000, 'a') + " HTTP/1.1\r\nHost: x\r\n\r\n")) == 431);

    std::string many = start;
    for (int i = 0; i < 200; ++i) many += "A" + std::to_string(i) + ": b\r\n";
    CHECK(status_of(ask(*server, many + "\r\n")) == 431);

    RawClient endless(server->port());
    endless.send(start);
    const std::string line = "A: " + std::string(100, 'a') + "\r\n";
    for (int i = 0; i < 2'000; ++i)
        if (!endless.send(line)) break;
    CHECK(status_of(endless.receive_until("\r\n\r\n")) == 431);
}

TEST_CASE("malformed requests are refused with 400 and the connection ends") {
    const auto server = serve(echo);
    const std::string get = "GET / HTTP/1.1\r\n";
    const std::vector<std::string> malformed{
        "hello\r\n\r\n",
        "GET / HTTP/3.7\r\nHost: x\r\n\r\n",
        "GET /%zz HTTP/1.1\r\nHost: x\r\n\r\n",
        "GET /%2 HTTP/1.1\r\nHost: x\r\n\r\n",
        "GET /a%00b HTTP/1.1\r\nHost: x\r\n\r\n",
        "GET /?a=%f HTTP/1.1\r\nHost: x\r\n\r\n",
        "CONNECT x:80 HTTP/1.1\r\nHost: x\r\n\r\n",
        get + "\r\n",
        get + "Host: x\r\nHost: y\r\n\r\n",
        get + "Host: x\r\nA b: c\r\n\r\n",
        get + "Host: x\r\nA : c\r\n\r\n",
        get + "Host: x\r\nA: b" + std::string(1, '\0') + "c\r\n\r\n",
        get + "Host: x\r\nA: b\x01" + "c\r\n\r\n",
        kPost + "Content-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
        kPost + "Transfer-Encoding: chunked\r\nContent-Length: 2\r\n\r\n0\r\n\r\n",
        kPost + "Transfer-Encoding: gzip\r\n\r\n",
        kPost + "Transfer-Encoding: chunked, gzip\r\n\r\n",
        kPost + "Content-Length: 1\r\nContent-Length: 2\r\n\r\nab",
        kPost + "Content-Length: -1\r\n\r\n",
        kPost + "Content-Length: 99999999999999999999999\r\n\r\n",
        kPost + "Transfer-Encoding: chunked\r\n\r\nxyz\r\n\r\n",
    };
    for (const std::string& request : malformed) {
        CAPTURE(request);
        const std::string answer = ask(*server, request + "GET /smuggled HTTP/1.1\r\nHost: x\r\n\r\n");
        CHECK(status_of(answer) == 400);
        CHECK(answer.find("malformed_request") != std::string::npos);
        CHECK(answer.find("Connection: close\r\n") != std::string::npos);
        CHECK(answer.find("smuggled") == std::string::npos);
    }
    CHECK(status_of(ask(*server, get + "Host: x\r\n\r\n")) == 200);
}

TEST_CASE("randomly damaged requests never stop the server") {
    const auto server = serve(echo);
    const std::string request =
        kPost + "Transfer-Encoding: chunked\r\nA: b\r\n\r\n5\r\nhello\r\n3;x=y\r\nabc\r\n0\r\nT: u\r\n\r\n";
    std::mt19937 random(7);
    for (int round = 0; round < 500; ++round) {
        std::string damaged = request;
        for (auto left = random() % 4; left > 0; --left)
            damaged[random() % damaged.size()] = static_cast<char>(random());
        RawClient client(server->port());
        const auto cut = random() % damaged.size();
        client.send(damaged.substr(0, cut));
        client.send(damaged.substr(cut));
        client.finish_sending();
        client.receive_all();
    }
    CHECK(status_of(ask(*server, "GET / HTTP/1.1\r\nHost: x\r\n\r\n")) == 200);
}

TEST_CASE("repeated fields are joined and absolute targets lose their authority") {
    const auto server = serve([](HttpRequest request, Responder respond) {
        respond(text(request.target + "|" + std::string(request.header("a").value_or(""))));
    });
    const std::string answer =
        ask(*server, "GET http://x.example/p?q HTTP/1.1\r\nHost: x.example\r\nA: 1\r\na: 2\r\n\r\n");
    CHECK(answer.ends_with("\r\n\r\n/p?q|1, 2"));
}

TEST_CASE("answers come from any thread, also after the client has gone") {
    Parking parking;
    const auto server = serve(parking.handler());
    {
        RawClient gone(server->port());
        gone.send("GET / HTTP/1.1\r\nHost: x\r\n\r\n");
    }
    Responder to_nobody = parking.take();
    RawClient client(server->port());
    client.send("GET / HTTP/1.1\r\nHost: x\r\n\r\n");
    Responder to_client = parking.take();
    std::thread([&] {
        to_nobody(text("lost"));
        to_client(text("found"));
        to_client(text("again"));
    }).join();
    CHECK(client.receive_until("found").ends_with("\r\n\r\nfound"));
    client.send("GET / HTTP/1.1\r\nHost: x\r\n\r\n");
    parking.take()(text("next"));
    CHECK(client.receive_until("next").ends_with("\r\n\r\nnext"));
}

TEST_CASE("a responder that is dropped answers 503") {
    const auto server = serve([](HttpRequest, const Responder&) {});
    HttpClient client;
    const auto answer = client.send("GET", url(*server, "/"), {}, "");
    REQUIRE(answer.has_value());
    CHECK(answer->status == 503);
}

TEST_CASE("stopping answers what is running, closes what is idle and accepts no more") {
    Parking parking;
    const auto server = serve(parking.handler());
    RawClient idle(server->port());
    idle.send("GET / HTTP/1.1\r\nHost: x\r\n\r\n");
    parking.take()(text("idle now"));
    idle.receive_until("idle now");

    RawClient busy(server->port());
    busy.send("GET / HTTP/1.1\r\nHost: x\r\n\r\n");
    Responder respond = parking.take();
    std::thread stopper([&] { server->stop(); });
    CHECK(idle.receive_all().empty());
    respond(text("in time"));
    const std::string answer = busy.receive_all();
    stopper.join();
    CHECK(answer.ends_with("\r\n\r\nin time"));
    CHECK(answer.find("Connection: close\r\n") != std::string::npos);
    CHECK_FALSE(HttpClient().send("GET", url(*server, "/"), {}, "").has_value());
}

TEST_CASE("a request that nobody answers ends with the grace, and its responder may outlive the server") {
    Parking parking;
    auto server = serve(parking.handler());
    RawClient client(server->port());
    client.send("GET / HTTP/1.1\r\nHost: x\r\n\r\n");
    Responder respond = parking.take();
    server->stop(milliseconds{30});
    CHECK(client.receive_all().empty());
    server.reset();
    respond(text("too late"));
}

TEST_CASE("a taken port is a fault") {
    const auto server = serve(echo);
    HttpServer::Options options;
    options.port = server->port();
    CHECK_FALSE(HttpServer::start(options, echo).has_value());
    options.address = "nowhere";
    CHECK_FALSE(HttpServer::start(options, echo).has_value());
}
