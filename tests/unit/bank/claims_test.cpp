// The reference bank pays out of the guarantor's margin, and the fund's share into it (G3, G4).
#include "bank/desk.hpp"
#include "unit/bank/bank_fixture.hpp"

using namespace gzl;
using namespace gzl::bank;

namespace {

const std::string kGuarantor = "91371525MA3LGGY33H";
const std::string kFund = "113715250044201847";

// 6 000 000.00 of principal, 49 600.00 of interest and penalty
AdvanceInstruction advance(std::int64_t attempt = 1) {
    return {.claim = "claim-000001",
            .attempt = attempt,
            .drawdown = "drawdown-000001",
            .amount = Money(604'960'000),
            .principal = Money(600'000'000),
            .interest = Money(3'200'000),
            .penalty = Money(1'760'000),
            .guarantor_code = kGuarantor};
}

PayoutInstruction payout() {
    return {.payout = "payout-000001", .fund_code = kFund, .guarantor_code = kGuarantor, .amount = Money(3'000'000)};
}

void put(BankFixture& bank, const Account& account, Money amount) {
    REQUIRE(bank.store().transact([&](Database& database) {
        return post(database, {.cause = "test " + account.name,
                               .reference = "T-" + account.name,
                               .value_date = kBusinessDay,
                               .text = "test",
                               .lines = {{treasury(), Side::debit, amount}, {account, Side::credit, amount}}});
    }) == Posting::booked);
}

}  // namespace

TEST_CASE("an advance debits the margin and settles the loan, once, and is confirmed with its value date") {
    BankFixture bank;
    bank.take(test_disbursement());
    put(bank, guarantor_margin(kGuarantor), Money(1'000'000'000));
    CHECK(bank.take(advance()) == 202);
    CHECK(bank.take(advance()) == 202);
    CHECK(bank.take(advance(), "another content") == 409);
    CHECK(bank.balance(guarantor_margin(kGuarantor)) == Money(395'040'000));
    CHECK(bank.owed() == Money(0));
    CHECK(bank.balance(interest_income()) == Money(3'200'000));
    CHECK(bank.balance(penalty_income()) == Money(1'760'000));
    bank.send_due();
    REQUIRE(bank.sent.size() == 2);  // the drawdown's confirmation before it
    CHECK(bank.sent[1].path == "/v1/claims/claim-000001:confirm");
    CHECK(bank.sent[1].body == R"({"reference":"LS-G-000001","amount_fen":604960000,"value_date":"2026-03-02"})");
}

TEST_CASE("an advance that crossed midnight pays the debt of its own day") {
    BankFixture bank;
    bank.take(test_disbursement());
    put(bank, guarantor_margin(kGuarantor), Money(1'000'000'000));
    AdvanceInstruction late = advance();
    late.value_date = kBusinessDay.plus_days(-1);
    CHECK(bank.take(late) == 202);
    bank.send_due();
    REQUIRE(bank.sent.size() == 2);
    CHECK(bank.sent[1].body == R"({"reference":"LS-G-000001","amount_fen":604960000,"value_date":"2026-03-01"})");
}

TEST_CASE("an advance that the margin cannot bear fails, and may be instructed again") {
    BankFixture bank;
    bank.take(test_disbursement());
    put(bank, guarantor_margin(kGuarantor), Money(604'959'999));
    CHECK(bank.take(advance()) == 202);
    CHECK(bank.owed() == Money(600'000'000));
    bank.send_due();
    CHECK(bank.sent[1].path == "/v1/claims/claim-000001:fail");
    CHECK(bank.sent[1].body == R"({"reference":"LS-G-000001","reason":"margin_short"})");
    put(bank, customer_account("x"), Money(1));
    REQUIRE(bank.store().transact([](Database& database) {
        return post(database, {"top up",
                               "top up",
                               kBusinessDay,
                               "",
                               {{customer_account("x"), Side::debit, Money(1)},
                                {guarantor_margin(kGuarantor), Side::credit, Money(1)}}});
    }) == Posting::booked);
    CHECK(bank.take(advance(2), "d2") == 202);
    CHECK(bank.owed() == Money(0));
    CHECK(bank.balance(guarantor_margin(kGuarantor)) == Money(0));
}

TEST_CASE("an advance of another principal than is outstanding fails: the borrower has paid meanwhile") {
    BankFixture bank;
    bank.take(test_disbursement());
    put(bank, guarantor_margin(kGuarantor), Money(1'000'000'000));
    auto paid = test_collection(Money(100'000'000), Money(0));
    paid.drawdown = "drawdown-000001";
    bank.take(paid);
    bank.take(advance());
    bank.send_due();
    CHECK(bank.sent.back().body == R"({"reference":"LS-G-000001","reason":"principal_differs"})");
    CHECK(bank.balance(guarantor_margin(kGuarantor)) == Money(1'000'000'000));
}

TEST_CASE("the fund's share goes into the margin, once") {
    BankFixture bank;
    put(bank, customer_account(kFund), Money(5'000'000));
    CHECK(bank.take(payout()) == 202);
    CHECK(bank.take(payout()) == 202);
    CHECK(bank.balance(guarantor_margin(kGuarantor)) == Money(3'000'000));
    CHECK(bank.balance(customer_account(kFund)) == Money(2'000'000));
    bank.send_due();
    REQUIRE(bank.sent.size() == 1);
    CHECK(bank.sent[0].path == "/v1/payouts/payout-000001:confirm");
    CHECK(bank.sent[0].body == R"({"reference":"LS-F-000001","amount_fen":3000000,"value_date":"2026-03-02"})");
}

TEST_CASE("a fund that is short, a bank that fails and one that is silent") {
    BankFixture bank;
    SUBCASE("short") {
        CHECK(bank.take(payout()) == 202);
        bank.send_due();
        CHECK(bank.sent[0].path == "/v1/payouts/payout-000001:fail");
        CHECK(bank.sent[0].body == R"({"reference":"LS-F-000001","reason":"balance_short"})");
    }
    SUBCASE("failing") {
        bank.behave(Mode::failing);
        put(bank, customer_account(kFund), Money(5'000'000));
        CHECK(bank.take(payout()) == 202);
        bank.send_due();
        CHECK(bank.sent[0].body == R"({"reference":"LS-F-000001","reason":"core_banking_unavailable"})");
        CHECK(bank.balance(customer_account(kFund)) == Money(5'000'000));
    }
    SUBCASE("silent") {
        bank.behave(Mode::silent);
        CHECK(bank.take(payout()) == 202);
        bank.send_due();
        CHECK(bank.sent.empty());
    }
}
