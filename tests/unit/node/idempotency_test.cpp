// A command sent again under its idempotency key is the same command, for ever.
#include "unit/node/node_fixture.hpp"

namespace gzl::node {

namespace {

Accepted accepted(const CommandOutcome& outcome) {
    REQUIRE(reason_of(outcome) == "accepted");
    return std::get<Accepted>(outcome);
}

}  // namespace

TEST_CASE("the same key and input get the same records, also after a restart") {
    NodeFixture fixture;
    fixture.establish();
    const Accepted first = accepted(fixture.send(new_user("a", "key-1")));
    REQUIRE(first.records.size() == 1);
    for (int restart = 0; restart < 3; ++restart) {
        const Accepted again = accepted(fixture.send(new_user("a", "key-1")));
        CHECK(again.first == first.first);
        CHECK(again.records == first.records);
        CHECK(fixture.log->size() == 2);
        fixture.restart();
    }
}

TEST_CASE("a repeat that arrives before the first is durable waits for it") {
    NodeFixture fixture;
    fixture.establish();
    fixture.log->hold();
    auto first = fixture.send_later(new_user("a", "key-1"));
    fixture.log->wait_until_an_append_waits();
    auto second = fixture.send_later(new_user("a", "key-1"));
    fixture.log->release();
    CHECK(accepted(first.get()).records == accepted(second.get()).records);
    CHECK(fixture.log->size() == 2);
}

TEST_CASE("a key used for another input, or for another command, is a conflict") {
    NodeFixture fixture;
    fixture.establish();
    accepted(fixture.send(new_user("a", "key-1")));
    CHECK(reason_of(fixture.send(new_user("b", "key-1"))) == "idempotency_key_reused");
    CHECK(reason_of(fixture.send(submission("ApproveAdmission", R"({"organisation":"org-000001"})", "key-1"))) ==
          "idempotency_key_reused");
    CHECK(fixture.log->size() == 2);
}

TEST_CASE("the same key of two actors names two commands") {
    NodeFixture fixture;
    fixture.establish();
    accepted(fixture.send(new_user("a")));
    accepted(fixture.send(new_user("b")));
    const auto apply_as = [&](std::uint64_t number, const std::string& code) {
        return accepted(fixture.send(submission("ApplyForAdmission",
                                                R"({"code":")" + code + R"(","name":"企","capacities":["enterprise"]})",
                                                "key-1", user(number, 1))));
    };
    CHECK(apply_as(1, "91371525MA0000023G").first == 3);
    CHECK(apply_as(2, "91371525MA0000031B").first == 4);
    CHECK(apply_as(1, "91371525MA0000023G").first == 3);
}

TEST_CASE("a refusal is not kept: the same key may succeed later") {
    NodeFixture fixture;
    fixture.start();
    CHECK(reason_of(fixture.send(new_user("a", "key-1"))) != "accepted");
    CHECK(fixture.log->size() == 0);
    accepted(fixture.send(
        submission("RegisterOrganisation",
                   R"({"code":"91371525MA0000015M","name":"数字科技","capacities":["information_service"]})")));
    CHECK(accepted(fixture.send(new_user("a", "key-1"))).first == 1);
}

TEST_CASE("without a key the same command is decided again") {
    NodeFixture fixture;
    fixture.establish();
    accepted(fixture.send(new_user("a")));
    CHECK(reason_of(fixture.send(new_user("a"))) == "login_taken");
}

}  // namespace gzl::node
