#include "api/http_message.hpp"

#include <doctest/doctest.h>

using namespace gzl::api;

namespace {

HttpRequest split(std::string target) {
    HttpRequest request;
    request.target = std::move(target);
    REQUIRE(split_target(request));
    return request;
}

bool splits(std::string target) {
    HttpRequest request;
    request.target = std::move(target);
    return split_target(request);
}

}  // namespace

TEST_CASE("targets are split and decoded") {
    CHECK(split("/a%20b+c?x=1+2&&y").path == "/a b+c");
    CHECK(split("/a?x=1+2&&y=%3D&z=a=b").query ==
          std::vector<std::pair<std::string, std::string>>{{"x", "1 2"}, {"y", "="}, {"z", "a=b"}});
    CHECK(split("/a?").query.empty());
    CHECK(split("/%E5%86%A0").path == "/冠");
    CHECK(split("HTTP://host:80").target == "/");
    CHECK(split("https://host?q=1").target == "/?q=1");
    CHECK(split("https://host/p").target == "/p");
}

TEST_CASE("targets of other forms are refused") {
    for (const char* target :
         {"", "*", "host:80", "a/b", "ftp://host/", "/%", "/%1", "/%gg", "/%00", "/%0a", "/%7f", "/a?%", "/a?x=%4"}) {
        CAPTURE(target);
        CHECK_FALSE(splits(target));
    }
}

TEST_CASE("a head in full") {
    HttpResponse response;
    response.status = 422;
    response.content_type = "application/problem+json";
    response.body = "{}";
    response.headers = {{"ETag", "\"1\""}};
    std::string head;
    append_head(head, response, {.keep_alive = false, .date = http_date(0)});
    CHECK(head ==
          "HTTP/1.1 422 Unprocessable Content\r\n"
          "Date: Thu, 01 Jan 1970 00:00:00 GMT\r\n"
          "Content-Type: application/problem+json\r\n"
          "Content-Length: 2\r\n"
          "Connection: close\r\n"
          "X-Content-Type-Options: nosniff\r\n"
          "ETag: \"1\"\r\n\r\n");
    head.clear();
    response.headers = {{"X-Content-Type-Options", "nosniff"}};
    append_head(head, response, {.date = http_date(0), .is_tls = true});
    CHECK(
        head.ends_with("Content-Length: 2\r\nStrict-Transport-Security: max-age=31536000\r\n"
                       "X-Content-Type-Options: nosniff\r\n\r\n"));
}

TEST_CASE("dates are IMF-fixdates") {
    CHECK(http_date(784111777) == "Sun, 06 Nov 1994 08:49:37 GMT");
    CHECK(http_date(1709208001) == "Thu, 29 Feb 2024 12:00:01 GMT");
}
