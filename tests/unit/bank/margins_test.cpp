// Margins, takes and release notices.
#include "unit/bank/bank_fixture.hpp"

using namespace gzl;
using namespace gzl::bank;

namespace {

MarginInstruction margin(std::string name, MarginKind kind, Money amount) {
    return {.margin = std::move(name),
            .facility = "facility-000001",
            .kind = kind,
            .payer_code = kEnterprise,
            .amount = amount,
            .drawdown = std::nullopt,
            .expected = std::nullopt};
}

Money held(BankFixture& bank) {
    return bank.balance(margin_account("facility-000001"));
}

}  // namespace

TEST_CASE("margin is taken from the payer's account once, and given back") {
    BankFixture bank;
    bank.deposit(Money(300'000'000));
    CHECK(bank.take(margin("margin-000001", MarginKind::deposit, Money(300'000'000))) == 202);
    CHECK(bank.take(margin("margin-000001", MarginKind::deposit, Money(300'000'000))) == 202);
    CHECK(bank.customer() == Money(0));
    CHECK(held(bank) == Money(300'000'000));
    CHECK(bank.take(margin("margin-000002", MarginKind::give_back, Money(100'000'000))) == 202);
    CHECK(bank.customer() == Money(100'000'000));
    bank.send_due();
    REQUIRE(bank.sent.size() == 2);
    CHECK(bank.sent[0].path == "/v1/margins/margin-000001:confirm");
    CHECK(bank.sent[0].body == R"({"reference":"LS-G-000001","value_date":"2026-03-02"})");
}

TEST_CASE("margin that is not there moves nothing") {
    BankFixture bank;
    bank.take(margin("margin-000001", MarginKind::deposit, Money(1)));
    bank.take(margin("margin-000002", MarginKind::give_back, Money(1)));
    auto use = margin("margin-000003", MarginKind::use, Money(1));
    use.drawdown = "drawdown-000009";
    use.expected = Taken{.principal = Money(1)};
    bank.take(use);
    bank.send_due();
    REQUIRE(bank.sent.size() == 3);
    CHECK(bank.sent[0].body == R"({"reference":"LS-G-000001","reason":"balance_short"})");
    CHECK(bank.sent[1].body == R"({"reference":"LS-G-000002","reason":"balance_short"})");
    CHECK(bank.sent[2].body == R"({"reference":"LS-G-000003","reason":"loan_unknown"})");
}

TEST_CASE("a facility stands on the watch list from its warning line until its cover is restored") {  // F7
    BankFixture bank;
    CoverageNotice notice{.facility = "facility-000001",
                          .enterprise_code = kEnterprise,
                          .news = CoverageNews::top_up_requested,
                          .coverage = {Money(700'000'000), Money(910'000'000), Money(63'000'000)},
                          .top_up_by = "2026-03-06"};
    CHECK(bank.take(notice) == 202);
    notice.news = CoverageNews::close_out_reached;
    notice.coverage.value = Money(832'000'000);
    CHECK(bank.take(notice) == 202);
    auto listed = bank.status().watch_list;
    REQUIRE(listed.size() == 1);
    CHECK(listed[0].news == "close_out_reached");
    CHECK(listed[0].value == Money(832'000'000));
    CHECK(listed[0].top_up_by == "2026-03-06");
    notice.news = CoverageNews::cover_restored;
    CHECK(bank.take(notice) == 202);
    CHECK(bank.status().watch_list.empty());
    bank.send_due();
    CHECK(bank.sent.empty());
}

TEST_CASE("an alert over pledged goods is listed once, as it stands") {  // S6
    BankFixture bank;
    AlertNotice notice{.alert = "alert-000001",
                       .news = "raised",
                       .rule = "weight_step",
                       .warehouse = "中心仓",
                       .frozen = {"lot-000001", "lot-000002"}};
    CHECK(bank.take(notice) == 202);
    notice.news = "closed";
    CHECK(bank.take(notice) == 202);
    const auto listed = bank.status().alerts;
    REQUIRE(listed.size() == 1);
    CHECK(listed[0].news == "closed");
    CHECK(listed[0].warehouse == "中心仓");
}

TEST_CASE("a loan takes margin up as the platform expects it") {
    BankFixture bank;
    bank.take(test_disbursement());
    bank.take(margin("margin-000001", MarginKind::deposit, Money(200'000'000)));
    auto use = margin("margin-000002", MarginKind::use, Money(200'000'000));
    use.drawdown = "drawdown-000001";
    use.expected = Taken{.interest = Money(533'333), .principal = Money(199'466'667)};
    CHECK(bank.take(use) == 202);
    CHECK(bank.owed() == Money(400'533'333));
    CHECK(bank.balance(interest_income()) == Money(533'333));
    CHECK(held(bank) == Money(0));
}

TEST_CASE("a customer's payment and its earnest money repay the trader's loan; the rest is the trader's") {
    BankFixture bank;
    bank.take(test_disbursement());
    bank.take(margin("margin-000001", MarginKind::deposit, Money(600'000'000)));
    TakeInstruction take{.take = "take-000001",
                         .procurement = "procurement-000001",
                         .facility = "facility-000001",
                         .drawdown = "drawdown-000001",
                         .payer_code = std::nullopt,
                         .amount = Money(500'000'000),
                         .earnest = Money(110'000'000),
                         .expected = {.principal = Money(600'000'000), .refund = Money(10'000'000)}};
    CHECK(bank.take(take) == 202);
    CHECK(bank.owed() == Money(0));
    CHECK(held(bank) == Money(490'000'000));
    CHECK(bank.customer() == Money(10'000'000));
    bank.send_due();
    CHECK(bank.sent.back().path == "/v1/takes/take-000001:confirm");
    CHECK(bank.sent.back().key == "LS-T-000001");
}

TEST_CASE("a release notice is given within what the deposits let go") {
    BankFixture bank;
    NoticeRequest request{.prepayment = "prepayment-000001",
                          .facility = "facility-000001",
                          .lots = {"lot-000001"},
                          .value = Money(2),
                          .releasable = Money(1)};
    CHECK(bank.take(request) == 202);
    bank.send_due();
    CHECK(bank.sent.empty());
    request.releasable = Money(2);
    CHECK(bank.take(request, "d2") == 202);
    bank.send_due();
    REQUIRE(bank.sent.size() == 1);
    CHECK(bank.sent[0].path == "/v1/prepayments/prepayment-000001:notice");
    CHECK(bank.sent[0].body == R"({"lots":["lot-000001"],"reference":"LS-N-000001"})");
}

TEST_CASE("messages that do not add up are malformed") {
    const auto reason = [](std::string_view body) {
        const auto message = read_message<MarginInstruction>(body);
        return message ? std::string() : std::string(message.error().reason);
    };
    const std::string use = R"({"margin":"m-1","facility":"f-1","kind":"use","payer_code":"c","amount_fen":3)";
    CHECK(reason(use + "}") == "amount_not_split");
    const std::string split = R"("expected":{"costs_fen":0,"penalty_fen":0,"interest_fen":1,"refund_fen":0,)";
    CHECK(reason(use + R"(,"drawdown":"d-1",)" + split + R"("principal_fen":1}})") == "amount_not_split");
    CHECK(reason(use + R"(,"drawdown":"d-1",)" + split + R"("principal_fen":2}})").empty());
    CHECK(reason(R"({"margin":"m 1","facility":"f-1","kind":"deposit","payer_code":"c","amount_fen":3})") ==
          "identifier_malformed");
    CHECK(reason(R"({"margin":"m-1","facility":"f-1","kind":"deposit","payer_code":"c","amount_fen":0})") ==
          "amount_not_positive");
}
