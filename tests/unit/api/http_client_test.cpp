#include <doctest/doctest.h>

#include "api/http.hpp"

using namespace gzl;
using namespace gzl::api;

namespace {

std::unique_ptr<HttpServer> serve(HttpHandler handler) {
    auto server = HttpServer::start({}, std::move(handler));
    REQUIRE(server.has_value());
    return std::move(*server);
}

std::string url(const HttpServer& server, const std::string& target) {
    return "http://127.0.0.1:" + std::to_string(server.port()) + target;
}

}  // namespace

TEST_CASE("a redirect is handed back, not followed") {
    const auto server = serve([](HttpRequest request, Responder respond) {
        HttpResponse response;
        response.status = request.path == "/from" ? 303 : 200;
        response.headers.push_back({"Location", "/to"});
        respond(std::move(response));
    });
    HttpClient client;
    const auto answer = client.send("GET", url(*server, "/from"), {}, "");
    REQUIRE(answer.has_value());
    CHECK(answer->status == 303);
    CHECK(answer->header("location") == "/to");
}

TEST_CASE("the target and the fields are sent as given, nothing is added") {
    HttpRequest seen;
    const auto server = serve([&](HttpRequest request, Responder respond) {
        seen = std::move(request);
        respond({});
    });
    HttpClient client;
    REQUIRE(client.send("POST", url(*server, "/a/../b?x=%2F"), {{"X-Empty", ""}, {"Accept-Language", "zh"}}, "b"));
    CHECK(seen.target == "/a/../b?x=%2F");
    CHECK(seen.header("x-empty") == "");
    CHECK(seen.header("accept-language") == "zh");
    CHECK_FALSE(seen.header("content-type"));
    CHECK_FALSE(seen.header("expect"));
    REQUIRE(client.send("PUT", url(*server, "/empty"), {}, ""));
    CHECK(seen.header("content-length") == "0");
    REQUIRE(client.send("GET", url(*server, "/get"), {}, ""));
    CHECK(seen.method == "GET");
    CHECK(seen.body.empty());
}

TEST_CASE("bodies are binary in both directions") {
    const auto server = serve([](HttpRequest request, Responder respond) {
        HttpResponse response;
        response.body = std::move(request.body);
        respond(std::move(response));
    });
    std::string body;
    for (int i = 0; i < 100'000; ++i) body.push_back(static_cast<char>(i));
    HttpClient client;
    const auto answer = client.send("POST", url(*server, "/"), {}, body);
    REQUIRE(answer.has_value());
    CHECK(answer->body == body);
}

TEST_CASE("no answer is a fault: nobody there, other protocols, time-out, line breaks in a field") {
    std::uint16_t free_port = 0;
    {
        const auto server = serve([](HttpRequest, Responder respond) { respond({}); });
        free_port = server->port();
    }
    HttpClient client;
    CHECK_FALSE(client.send("GET", "http://127.0.0.1:" + std::to_string(free_port) + "/", {}, "").has_value());
    CHECK_FALSE(client.send("GET", "file:///etc/hostname", {}, "").has_value());
    CHECK_FALSE(client.send("GET", "http://127.0.0.1/", {{"A", "b\r\nC: d"}}, "").has_value());

    std::vector<Responder> kept;
    const auto silent = serve([&](HttpRequest, Responder respond) { kept.push_back(std::move(respond)); });
    HttpClient hasty(std::chrono::milliseconds{50});
    CHECK_FALSE(hasty.send("GET", url(*silent, "/"), {}, "").has_value());
    silent->stop(std::chrono::milliseconds{0});
}
