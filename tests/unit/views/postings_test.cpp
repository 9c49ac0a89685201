#include "views/postings.hpp"

#include <doctest/doctest.h>

#include "core/ledger/events.hpp"
#include "core/loan/events.hpp"
#include "core/party/events.hpp"
#include "core/state.hpp"

namespace gzl::views {

namespace {

const Instant kAt = *Instant::parse("2026-03-01T17:30:00.000Z");  // past midnight in Shanghai

}  // namespace

TEST_CASE("a fact's transfers are postings dated by the day of the record in Asia/Shanghai") {
    const core::ledger::TransferPosted event{core::OrganisationId(3), core::OrganisationId(4), Money(500)};
    const auto postings = postings_of(core::State{}, 9, kAt, event);
    REQUIRE(postings.size() == 1);
    CHECK(postings[0].position == 9);
    CHECK(postings[0].date == Date::of(2026, 3, 2));
    CHECK(postings[0].event->name() == "TransferPosted");
    CHECK(postings[0].object == "org-000003");
    CHECK(postings[0].reference.empty());
    CHECK(postings[0].is_posted());
    CHECK(postings[0].transfer.debit.owner == 3);
    CHECK(postings[0].transfer.credit.owner == 4);
    CHECK(postings[0].transfer.amount == Money(500));
}

TEST_CASE("a value date and a bank's reference are the posting's own") {
    core::State state;
    core::loan::Facility facility;
    facility.bank = core::OrganisationId(5);
    state.loan.facilities.add(core::FacilityId(1), facility);
    core::loan::Drawdown drawdown;
    drawdown.facility = core::FacilityId(1);
    drawdown.amount = Money(600);
    state.loan.drawdowns.add(core::DrawdownId(1), drawdown);
    core::loan::LoanOpened event;
    event.loan = core::LoanId(1);
    event.drawdown = core::DrawdownId(1);
    event.facility = core::FacilityId(1);
    event.amount = Money(600);
    event.value_date = Date::of(2026, 2, 28);
    event.reference = "DISB-1";
    const auto postings = postings_of(state, 12, kAt, event);
    REQUIRE(postings.size() == 2);
    for (const Posting& posting : postings) {
        CHECK(posting.date == Date::of(2026, 2, 28));
        CHECK(posting.reference == "DISB-1");
        CHECK(posting.object == "loan-000001");
        CHECK(posting.is_posted());
    }
    CHECK(postings[1].transfer.phase == core::ledger::Phase::post_pending);
}

TEST_CASE("a fact that moves no money has no postings") {
    CHECK(postings_of(core::State{}, 0, kAt, core::party::OrganisationAdmitted{core::OrganisationId(1)}).empty());
}

}  // namespace gzl::views
