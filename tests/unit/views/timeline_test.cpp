#include "views/timeline.hpp"

#include <doctest/doctest.h>

#include "core/party/events.hpp"

namespace gzl::views {

namespace {

using Positions = std::vector<std::uint64_t>;

core::Event user_registered(std::uint64_t organisation, std::uint64_t user) {
    core::party::UserRegistered event;
    event.organisation = core::OrganisationId(organisation);
    event.user = core::UserId(user);
    return event;
}

}  // namespace

TEST_CASE("a timeline names the positions of the facts that name an object, oldest first") {
    Timeline timeline;
    timeline.add(3, user_registered(2, 1));
    timeline.add(5, user_registered(7, 1));
    timeline.add(9, user_registered(2, 4));
    CHECK(timeline.of("org", 2) == Positions{3, 9});
    CHECK(timeline.of("org", 7) == Positions{5});
    CHECK(timeline.of("user", 1) == Positions{3, 5});
    CHECK(timeline.of("user", 4) == Positions{9});
}

TEST_CASE("what no fact names has an empty timeline") {
    Timeline timeline;
    CHECK(timeline.of("org", 1).empty());
    timeline.add(0, user_registered(2, 1));
    CHECK(timeline.of("org", 1).empty());
    CHECK(timeline.of("org", 0).empty());
    CHECK(timeline.of("org", 3).empty());
    CHECK(timeline.of("loan", 2).empty());
}

TEST_CASE("a fact that names an object twice stands once in its timeline") {
    core::party::AgreementSigned event;
    event.agreement = core::AgreementId(1);
    event.terms.bank = core::OrganisationId(5);
    event.terms.guarantor = core::OrganisationId(5);
    Timeline timeline;
    timeline.add(8, std::move(event));
    CHECK(timeline.of("org", 5) == Positions{8});
}

TEST_CASE("a moved timeline goes on") {
    Timeline timeline;
    timeline.add(0, user_registered(2, 1));
    Timeline moved = std::move(timeline);
    moved.add(1, user_registered(2, 1));
    moved.add(2, user_registered(3, 1));
    CHECK(moved.of("org", 2) == Positions{0, 1});
    CHECK(moved.of("org", 3) == Positions{2});
}

}  // namespace gzl::views
