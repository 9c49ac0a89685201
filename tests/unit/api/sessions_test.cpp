#include "api/sessions.hpp"

#include <doctest/doctest.h>

using namespace gzl::api;

namespace {

constexpr SessionLimits kLimits{.idle_ms = 100, .absolute_ms = 250, .per_user = 3};

}  // namespace

TEST_CASE("a session is found by its token only") {
    Sessions sessions;
    const NewSession made = sessions.create("user-1", 1'000);
    CHECK(made.token.size() == 64);
    CHECK(made.csrf != made.token);
    const auto session = sessions.find(made.token, 2'000);
    REQUIRE(session.has_value());
    CHECK(session->user == "user-1");
    CHECK(session->created == 1'000);
    CHECK(session->last_seen == 2'000);
    CHECK(csrf_matches(*session, made.csrf));
    CHECK_FALSE(csrf_matches(*session, ""));
    CHECK_FALSE(csrf_matches(*session, made.token));
    CHECK_FALSE(sessions.find("", 2'000));
    CHECK_FALSE(sessions.find(made.csrf, 2'000));
}

TEST_CASE("sessions end by idleness and by age") {
    Sessions sessions(kLimits);
    const auto idle = sessions.create("user-1", 0).token;
    CHECK(sessions.find(idle, 99));
    CHECK(sessions.find(idle, 198));
    CHECK_FALSE(sessions.find(idle, 298));
    CHECK(sessions.count() == 0);

    const auto old = sessions.create("user-1", 0).token;
    for (const std::int64_t now : {90, 180, 249}) CHECK(sessions.find(old, now));
    CHECK_FALSE(sessions.find(old, 250));
    CHECK_FALSE(sessions.find(old, 0));
}

TEST_CASE("ended sessions leave the memory without being asked for") {
    Sessions sessions(kLimits);
    for (int user = 0; user < 50; ++user) sessions.create("user-" + std::to_string(user), 0);
    CHECK(sessions.count() == 50);
    sessions.create("user-1", 60'000);
    CHECK(sessions.count() == 1);
}

TEST_CASE("one session too many signs the oldest out") {
    Sessions sessions(kLimits);
    const auto first = sessions.create("user-1", 1).token;
    const auto second = sessions.create("user-1", 2).token;
    const auto other = sessions.create("user-2", 2).token;
    sessions.create("user-1", 3);
    CHECK(sessions.find(first, 4));
    sessions.create("user-1", 5);
    CHECK_FALSE(sessions.find(first, 6));
    CHECK(sessions.find(second, 6));
    CHECK(sessions.find(other, 6));
}

TEST_CASE("revoking ends one session or all of a user") {
    Sessions sessions;
    const auto one = sessions.create("user-1", 1).token;
    const auto two = sessions.create("user-1", 1).token;
    const auto three = sessions.create("user-1", 1).token;
    const auto other = sessions.create("user-2", 1).token;
    sessions.revoke(one);
    sessions.revoke("unknown");
    CHECK_FALSE(sessions.find(one, 2));
    CHECK(sessions.find(two, 2));
    sessions.revoke_all("user-1");
    sessions.revoke_all("user-1");
    CHECK_FALSE(sessions.find(two, 2));
    CHECK_FALSE(sessions.find(three, 2));
    CHECK(sessions.find(other, 2));
}

TEST_CASE("cookies") {
    CHECK(session_cookie("abc", CookieTransport::any) == "gzl_session=abc; HttpOnly; SameSite=Strict; Path=/");
    CHECK(session_cookie("abc", CookieTransport::tls_only) ==
          "gzl_session=abc; HttpOnly; SameSite=Strict; Path=/; Secure");
    CHECK(expired_session_cookie(CookieTransport::any) == "gzl_session=; HttpOnly; SameSite=Strict; Path=/; Max-Age=0");
    CHECK(session_token("gzl_session=abc") == "abc");
    CHECK(session_token("a=b; gzl_session=abc; c=d") == "abc");
    CHECK(session_token("xgzl_session=abc;  gzl_session=def") == "def");
    CHECK_FALSE(session_token(""));
    CHECK_FALSE(session_token("gzl_session"));
    CHECK_FALSE(session_token("   ; =; a=gzl_session=abc"));
}

TEST_CASE("sessions are listed by an id that signs nobody in, and revoked by it") {
    Sessions sessions;
    const NewSession first = sessions.create("user-1", 1'000, true);
    const NewSession second = sessions.create("user-1", 2'000);
    const NewSession other = sessions.create("user-2", 3'000);
    CHECK(sessions.find(first.token, 3'000)->must_change_password);
    const auto listed = sessions.list("user-1", 3'000);
    REQUIRE(listed.size() == 2);
    CHECK(listed[0].id == Sessions::id_of(first.token));
    CHECK_FALSE(sessions.find(listed[0].id, 3'000));
    CHECK_FALSE(sessions.revoke_id("user-1", Sessions::id_of(other.token)));
    CHECK(sessions.revoke_id("user-1", listed[1].id));
    CHECK_FALSE(sessions.is_live(second.token, 3'000));

    const NewSession third = sessions.create("user-1", 4'000);
    sessions.revoke_others("user-1", first.token);
    CHECK(sessions.is_live(first.token, 4'000));
    CHECK(sessions.find(first.token, 4'000)->must_change_password);
    CHECK_FALSE(sessions.is_live(third.token, 4'000));
    CHECK(sessions.is_live(other.token, 4'000));
    CHECK(sessions.list("user-3", 4'000).empty());
    sessions.password_changed(first.token);
    CHECK_FALSE(sessions.find(first.token, 4'000)->must_change_password);
}
