#include "bank/statement.hpp"

#include "unit/bank/bank_fixture.hpp"

namespace gzl::bank {

namespace {

DayStatement day(BankFixture& bank, Date date) {
    const auto made = bank.store().transact([&](Database& database) { return statement_of(database, "LS", date); });
    REQUIRE(made);
    return *made;
}

}  // namespace

TEST_CASE("a day's statement has what was paid out on loans and collected, on top of the own funds") {
    BankFixture bank;
    const Date before = kBusinessDay.plus_days(-1);
    CHECK(day(bank, before).opening == kOwnFunds);
    bank.take(test_disbursement());
    bank.send_due();
    bank.deposit(Money(5'000'000));  // a customer's own money is none of it
    bank.take(test_collection(Money(100'000'000), Money(88'889)), "d2");

    const DayStatement statement = day(bank, kBusinessDay);
    CHECK(statement.number == "LS-S-20260302");
    CHECK(statement.account == "LS-LENDING");
    CHECK(statement.opening == kOwnFunds);
    REQUIRE(statement.entries.size() == 2);
    CHECK(statement.entries[0].amount == Money(-600'000'000));
    CHECK(statement.entries[0].reference == "LS-D-000001");
    CHECK(statement.entries[0].counterparty == kEnterprise);
    CHECK(statement.entries[1].amount == Money(100'088'889));
    CHECK(statement.entries[1].reference == "LS-R-000001");
    CHECK(statement.closing == kOwnFunds - Money(600'000'000) + Money(100'088'889));

    CHECK(day(bank, before).entries.empty());
    CHECK(day(bank, kBusinessDay.plus_days(1)).opening == statement.closing);
}

TEST_CASE("both formats hold the same, and hostile text stays text") {
    const DayStatement statement{.number = "LS-S-1",
                                 .account = "LS-LENDING",
                                 .date = kBusinessDay,
                                 .opening = Money(-5),
                                 .closing = Money(95),
                                 .entries = {{"R-1", Money(100), "a <b> & \"c\",d", "x"}}};
    const std::string csv = to_csv(statement);
    CHECK(csv.find("期初余额,-0.05\r\n期末余额,0.95\r\n") != std::string::npos);
    CHECK(csv.find("2026-03-02,2026-03-02,\"R-1\",,1.00,0.95,\"a <b> & \"\"c\"\",d\",\"x\"\r\n") != std::string::npos);
    const std::string camt = to_camt053(statement);
    CHECK(camt.find("<Amt Ccy=\"CNY\">0.05</Amt><CdtDbtInd>DBIT</CdtDbtInd>") != std::string::npos);
    CHECK(camt.find("<Dbtr><Pty><Nm>a &lt;b> &amp; \"c\",d</Nm></Pty></Dbtr>") != std::string::npos);
}

}  // namespace gzl::bank
