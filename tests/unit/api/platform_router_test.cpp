#include <doctest/doctest.h>

#include "api/platform/router.hpp"
#include "core/engine/catalog.hpp"

using namespace gzl;
using namespace gzl::api;

namespace {

Router sample() {
    Router router;
    router.add("GET /v1/loans", 0);
    router.add("POST /v1/loans", 1);
    router.add("GET /v1/loans/{loan}", 2);
    router.add("POST /v1/loans/{loan}:repay", 3);
    router.add("GET /v1/me", 4);
    router.add("GET /v1/ledger/{account}/{day}", 5);
    return router;
}

// "<route> name=text …", "no path" or "other method".
std::string found(const Router& router, std::string_view method, std::string_view path) {
    RouteMatch match;
    Router::Miss miss{};
    if (!router.find(method, path, match, miss)) return miss == Router::Miss::no_path ? "no path" : "other method";
    std::string text = std::to_string(match.route);
    for (const auto& [name, value] : match.parameters) text.append(" ").append(name).append("=").append(value);
    return text;
}

}  // namespace

TEST_CASE("a path finds its route and the texts of its parameters") {
    const Router router = sample();
    CHECK(found(router, "GET", "/v1/loans") == "0");
    CHECK(found(router, "POST", "/v1/loans") == "1");
    CHECK(found(router, "GET", "/v1/loans/loan-000007") == "2 loan=loan-000007");
    CHECK(found(router, "POST", "/v1/loans/loan-000007:repay") == "3 loan=loan-000007");
    CHECK(found(router, "GET", "/v1/ledger/a/2026-03-01") == "5 account=a day=2026-03-01");
    CHECK(found(router, "GET", "/v1/loans/%2e%2e") == "2 loan=%2e%2e");
}

TEST_CASE("another method on a path that exists is told from a path that does not") {
    const Router router = sample();
    CHECK(found(router, "DELETE", "/v1/loans") == "other method");
    CHECK(found(router, "GET", "/v1/loans/loan-000007:repay") == "other method");
    CHECK(found(router, "get", "/v1/loans") == "other method");
    for (const char* path : {"", "/", "/v1", "/v1/", "/v1/loan", "/v1/loans/a/b", "/v1/loans/a:pay", "/v1//loans",
                             "/v1/loans:repay", "/v2/loans", "//", ":", "/:", "/v1/Loans"}) {
        CAPTURE(path);
        CHECK(found(router, "GET", path) == "no path");
    }
}

TEST_CASE("every route of the catalogue finds itself") {
    Router router;
    std::vector<std::string_view> patterns;
    for (const auto& row : core::catalog().commands())
        if (!row.route.empty()) patterns.push_back(row.route);
    for (const auto& row : core::catalog().queries())
        if (!row.route.empty()) patterns.push_back(row.route);
    for (std::size_t i = 0; i < patterns.size(); ++i) router.add(patterns[i], i);
    for (std::size_t i = 0; i < patterns.size(); ++i) {
        CAPTURE(patterns[i]);
        const std::size_t space = patterns[i].find(' ');
        RouteMatch match;
        Router::Miss miss{};
        REQUIRE(router.find(patterns[i].substr(0, space), patterns[i].substr(space + 1), match, miss));
        CHECK(match.route == i);
    }
}
