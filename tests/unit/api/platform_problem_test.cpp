#include <doctest/doctest.h>

#include "api/platform/problem.hpp"

using namespace gzl;
using namespace gzl::api;

namespace {

constexpr core::Reason kBalanceShort{"balance_short", core::RefusalClass::business, "余额\"不足", "Not enough"};

HttpRequest speaking(std::string language) {
    HttpRequest request;
    if (!language.empty()) request.headers.push_back({"accept-language", std::move(language)});
    return request;
}

}  // namespace

TEST_CASE("a refusal is a problem with a permanent name and a title in the caller's language") {
    const core::Refusal refusal{&kBalanceShort, {{"left_fen", "12"}, {"note", "a\"b\n"}}};
    const HttpResponse zh = problem(refusal, Language::zh);
    CHECK(zh.status == 422);
    CHECK(zh.content_type == "application/problem+json");
    CHECK(zh.body == R"({"type":"urn:guanzhilian:reason:balance_short","title":"余额\"不足","status":422,)"
                     R"("details":{"left_fen":"12","note":"a\"b\n"}})");
    CHECK(problem(kBalanceShort, Language::en).body ==
          R"({"type":"urn:guanzhilian:reason:balance_short","title":"Not enough","status":422})");
}

TEST_CASE("the class of a refusal gives the status") {
    using enum core::RefusalClass;
    CHECK(status_of(malformed) == 400);
    CHECK(status_of(forbidden) == 403);
    CHECK(status_of(not_found) == 404);
    CHECK(status_of(conflict) == 409);
    CHECK(status_of(business) == 422);
    CHECK(problem(route_not_found, Language::zh).status == 404);
}

TEST_CASE("malformed input names the field, whatever the field is called") {
    const auto read = parse_json("{");
    REQUIRE_FALSE(read);
    CHECK(problem(read.error(), Language::en).body ==
          R"({"type":"urn:guanzhilian:reason:malformed_json","title":"The body is not valid JSON","status":400,)"
          R"("fields":[{"pointer":"","reason":"malformed_json"}]})");
    const HttpResponse hostile = problem(JsonProblem{"unknown_field", "/a\"},{\"x\n"}, Language::zh);
    const auto parsed = parse_json(hostile.body);
    REQUIRE(parsed);
    CHECK(parsed->at("fields").at(0).at("pointer").as_string() == "/a\"},{\"x\n");
}

TEST_CASE("the edge's own reasons, and when to come back") {
    const HttpResponse busy = problem(unavailable, Language::en);
    CHECK(busy.status == 503);
    CHECK(busy.header("Retry-After") == "1");
    CHECK_FALSE(problem(sign_in_required, Language::en).header("Retry-After"));
    const HttpResponse invalid = problem(signature_invalid, Language::zh, "expired");
    CHECK(invalid.status == 401);
    CHECK(parse_json(invalid.body)->at("detail").as_string() == "expired");
}

TEST_CASE("Chinese unless English is asked for first") {
    CHECK(language_of(speaking("")) == Language::zh);
    CHECK(language_of(speaking("en")) == Language::en);
    CHECK(language_of(speaking("en-GB,en;q=0.9")) == Language::en);
    CHECK(language_of(speaking("zh-CN,en;q=0.5")) == Language::zh);
    CHECK(language_of(speaking("fr")) == Language::zh);
}
