#include "bank/desk.hpp"

#include "unit/bank/bank_fixture.hpp"

using namespace gzl;
using namespace gzl::bank;

TEST_CASE("an application is decided by rule and answered") {
    BankFixture bank;
    CHECK(bank.take(test_application()) == 202);
    bank.send_due();
    REQUIRE(bank.sent.size() == 1);
    CHECK(bank.sent[0].path == "/v1/applications/application-000001:decide");
    CHECK(bank.sent[0].key == "LS-A-000001");
    CHECK(bank.sent[0].body ==
          R"({"decision":"approved","offer":{"limit_fen":600000000,"rate_ppm":32000,"tenor_days":180,"conditions":[]},)"
          R"("reasons":[],"automatic":true,"bank_reference":"LS-A-000001"})");
}

TEST_CASE("a refusal carries its reasons and no offer") {
    BankFixture bank;
    auto application = test_application();
    application.product_code = "other";
    bank.take(application);
    bank.send_due();
    CHECK(
        bank.sent[0].body ==
        R"({"decision":"refused","reasons":["product_not_offered"],"automatic":true,"bank_reference":"LS-A-000001"})");
}

TEST_CASE("a drawdown is paid out once, however often it is instructed") {
    BankFixture bank;
    CHECK(bank.take(test_disbursement()) == 202);
    CHECK(bank.take(test_disbursement()) == 202);
    CHECK(bank.take(test_disbursement(), "another content") == 409);
    CHECK(bank.customer() == Money(600'000'000));
    CHECK(bank.owed() == Money(600'000'000));
    bank.send_due();
    REQUIRE(bank.sent.size() == 1);
    CHECK(bank.sent[0].path == "/v1/drawdowns/drawdown-000001:confirm");
    CHECK(bank.sent[0].body == R"({"reference":"LS-D-000001","value_date":"2026-03-02"})");
}

TEST_CASE("a crash between booking and confirming loses and repeats nothing") {
    BankFixture bank;
    bank.take(test_disbursement());
    bank.reopen();
    CHECK(bank.take(test_disbursement()) == 202);  // the answer 202 was lost: the platform sends again
    CHECK(bank.customer() == Money(600'000'000));
    bank.send_due();
    REQUIRE(bank.sent.size() == 1);
    CHECK(bank.sent[0].key == "LS-D-000001");
    bank.reopen();
    bank.send_due();
    CHECK(bank.sent.size() == 1);
}

TEST_CASE("a unit of work that fails keeps nothing of it") {
    BankFixture bank;
    const auto crashed = bank.store().transact([&](Database& database) {
        take(database, {"LS", test_rules()}, {kBusinessDay, bank.now_ms, "d1", {}}, test_disbursement());
        throw DatabaseError("disk full");
    });
    CHECK_FALSE(crashed);
    CHECK(bank.customer() == Money(0));
    bank.send_due();
    CHECK(bank.sent.empty());
    CHECK(bank.take(test_disbursement()) == 202);
    CHECK(bank.customer() == Money(600'000'000));
}

TEST_CASE("money is not paid beyond the bank's funds or after the deadline") {
    BankFixture bank;
    auto message = test_disbursement();
    SUBCASE("funds") {
        message.amount = kOwnFunds + Money(1);
        bank.take(message);
        bank.send_due();
        CHECK(bank.sent[0].body == R"({"reference":"LS-D-000001","reason":"funds_short"})");
    }
    SUBCASE("deadline") {
        message.deadline = Instant::start_of(kBusinessDay).plus_ms(-1);
        bank.take(message);
        bank.send_due();
        CHECK(bank.sent[0].body == R"({"reference":"LS-D-000001","reason":"deadline_passed"})");
    }
    CHECK(bank.sent[0].path == "/v1/drawdowns/drawdown-000001:fail");
    CHECK(bank.customer() == Money(0));
}

TEST_CASE("money that the platform no longer expects is taken back") {
    BankFixture bank;
    std::string reason = "drawdown_not_open";
    bank.platform = [&](const OutboxRow&) {
        return SendOutcome{SendOutcome::Kind::refused, 409, R"({"type":"urn:guanzhilian:reason:)" + reason + R"("})"};
    };
    bank.take(test_disbursement());
    SUBCASE("after a time-out") {
        bank.send_due();
        CHECK(bank.customer() == Money(0));
        CHECK(bank.owed() == Money(0));
    }
    SUBCASE("not for another reason: a person must look") {
        reason = "value_date_invalid";
        bank.send_due();
        CHECK(bank.owed() == Money(600'000'000));
    }
    SUBCASE("not when the customer has spent it") {
        REQUIRE(bank.store().transact([](Database& database) {
            post(database,
                 {"out",
                  "out",
                  kBusinessDay,
                  "",
                  {{customer_account(kEnterprise), Side::debit, Money(1)}, {treasury(), Side::credit, Money(1)}}});
        }));
        bank.send_due();
        CHECK(bank.owed() == Money(600'000'000));
    }
}

TEST_CASE("a contradiction that the platform refuses leaves the confirmed loan alone") {
    BankFixture bank;
    bank.behave(Mode::contradicting);
    bank.platform = [taken = bank.platform](const OutboxRow& row) {
        if (row.key == "LS-D-000001") return taken(row);
        return SendOutcome{SendOutcome::Kind::refused, 409, R"({"type":"urn:guanzhilian:reason:drawdown_not_open"})"};
    };
    bank.take(test_disbursement());
    bank.send_due();
    CHECK(bank.sent.size() == 2);
    CHECK(bank.owed() == Money(600'000'000));
}

TEST_CASE("a repayment is collected from the customer's account") {
    BankFixture bank;
    bank.take(test_disbursement());
    bank.send_due();
    bank.deposit(Money(1'600'000));
    const auto message = test_collection(Money(600'000'000), Money(1'600'000));
    CHECK(bank.take(message) == 202);
    CHECK(bank.take(message) == 202);
    CHECK(bank.customer() == Money(0));
    CHECK(bank.owed() == Money(0));
    CHECK(bank.balance(interest_income()) == Money(1'600'000));
    bank.send_due();
    REQUIRE(bank.sent.size() == 2);
    CHECK(bank.sent[1].path == "/v1/repayments/repayment-000001:confirm");
    CHECK(bank.sent[1].body == R"({"reference":"LS-R-000001","amount_fen":601600000,"value_date":"2026-03-02"})");
}

TEST_CASE("a night that begins before the booking: the books follow the split that the loan took") {
    BankFixture bank;
    bank.take(test_disbursement());
    bank.send_due();
    bank.deposit(Money(1'600'000));
    bank.platform = [](const OutboxRow&) {
        // a night of 6 000 000.00 at 3.2 %/360 is 533.33
        return SendOutcome{
            SendOutcome::Kind::taken, 200,
            R"({"records":[{"kind":"LoanRepaid","data":{"repayment":"repayment-000001","loan":"loan-000001",)"
            R"("principal_fen":599946667,"interest_fen":1653333,"penalty_fen":0,"costs_fen":0,"refund_fen":0}}]})"};
    };
    CHECK(bank.take(test_collection(Money(600'000'000), Money(1'600'000))) == 202);
    CHECK(bank.owed() == Money(0));
    bank.send_due();
    CHECK(bank.owed() == Money(53'333));
    CHECK(bank.balance(interest_income()) == Money(1'653'333));
    CHECK(bank.customer() == Money(0));
    CHECK(bank.status().debits == bank.status().credits);
}

TEST_CASE("a repayment that cannot be collected fails whole") {
    BankFixture bank;
    bank.take(test_disbursement());
    bank.send_due();
    auto message = test_collection(Money(600'000'000), Money(1));
    const char* reason = "balance_short";
    SUBCASE("short") {}
    SUBCASE("more principal than is owed") {
        message = test_collection(Money(600'000'001), Money(0));
        reason = "principal_exceeds_outstanding";
    }
    SUBCASE("unknown loan") {
        message.loan = "loan-000009";
        reason = "loan_unknown";
    }
    bank.take(message);
    bank.send_due();
    CHECK(bank.sent[1].path == "/v1/repayments/repayment-000001:fail");
    CHECK(bank.sent[1].body == R"({"reference":"LS-R-000001","reason":")" + std::string(reason) + R"("})");
    CHECK(bank.customer() == Money(600'000'000));
    CHECK(bank.owed() == Money(600'000'000));
}

TEST_CASE("a repayment waits while the name of its loan is still on its way") {
    BankFixture bank;
    bank.take(test_disbursement());
    auto message = test_collection(Money(100), Money(0));
    CHECK(bank.take(message) == 503);
    CHECK(bank.customer() == Money(600'000'000));
    SUBCASE("until the platform's answer is read") {
        bank.send_due();
    }
    SUBCASE("unless it names the drawdown") {
        message.drawdown = "drawdown-000001";
    }
    CHECK(bank.take(message) == 202);
    CHECK(bank.owed() == Money(599'999'900));
}

TEST_CASE("collateral leaves when nothing is owed for it") {
    BankFixture bank;
    bank.take(test_application());
    bank.take(test_disbursement());
    bank.send_due();
    const auto releases = [&] {
        bank.send_due();
        std::vector<std::string> bodies;
        for (const auto& row : bank.sent)
            if (row.path == "/v1/facilities/facility-000001:release") bodies.push_back(row.body);
        return bodies;
    };
    const ReleaseNotice smaller{"facility-000001", {"lot-000002"}};
    const ReleaseNotice both{"facility-000001", {"lot-000001", "lot-000002"}};

    SUBCASE("a notice waits until what stays covers the debt") {
        CHECK(bank.take(smaller) == 202);
        CHECK(releases().empty());
        // lot-000001 carries 0.7 × 7 000 000.00 = 4 900 000.00
        auto message = test_collection(Money(109'999'999), Money(0));
        bank.take(message);
        CHECK(releases().empty());
        message = test_collection(Money(1), Money(0));
        message.repayment = "repayment-000002";
        bank.take(message);
        CHECK(releases() == std::vector<std::string>{R"({"lots":["lot-000002"],"reference":"LS-X-000001"})"});
    }
    SUBCASE("nothing owed: everything leaves, also what the bank was never told of") {
        bank.take(test_collection(Money(600'000'000), Money(0)));
        bank.take(both);
        bank.take(ReleaseNotice{"facility-000001", {"lot-000099"}});
        CHECK(releases().size() == 2);
    }
    SUBCASE("unknown lots stay while something is owed") {
        bank.take(test_collection(Money(599'999'999), Money(0)));
        bank.take(ReleaseNotice{"facility-000001", {"lot-000099"}});
        CHECK(releases().empty());
    }
    SUBCASE("what left before covers nothing") {
        bank.take(test_collection(Money(500'000'000), Money(0)));
        bank.take(ReleaseNotice{"facility-000001", {"lot-000001"}});
        CHECK(releases().size() == 1);
        bank.take(smaller);
        CHECK(releases().size() == 1);
    }
}

TEST_CASE("a silent bank takes everything and does nothing") {
    BankFixture bank;
    bank.behave(Mode::silent);
    CHECK(bank.take(test_application()) == 202);
    CHECK(bank.take(test_disbursement()) == 202);
    bank.behave(Mode::normal);
    CHECK(bank.take(test_disbursement()) == 202);
    bank.send_due();
    CHECK(bank.sent.empty());
    CHECK(bank.customer() == Money(0));
}

TEST_CASE("a failing bank moves no money and says so") {
    BankFixture bank;
    bank.behave(Mode::failing);
    bank.take(test_disbursement());
    bank.send_due();
    CHECK(bank.sent[0].body == R"({"reference":"LS-D-000001","reason":"core_banking_unavailable"})");
    CHECK(bank.customer() == Money(0));
}

TEST_CASE("a slow bank answers later, also after a restart") {
    BankFixture bank;
    bank.behave(Mode::slow, 3'000);
    bank.take(test_disbursement());
    bank.now_ms += 2'999;
    bank.send_due();
    CHECK(bank.sent.empty());
    bank.reopen();
    bank.now_ms += 1;
    bank.send_due();
    CHECK(bank.sent.size() == 1);
}

TEST_CASE("a duplicating bank repeats under another key, a contradicting one with another date") {
    BankFixture bank;
    SUBCASE("duplicating") {
        bank.behave(Mode::duplicating);
        bank.take(test_disbursement());
        bank.send_due();
        REQUIRE(bank.sent.size() == 2);
        CHECK(bank.sent[0].body == bank.sent[1].body);
        CHECK(bank.sent[1].key == "LS-D-000001-again");
    }
    SUBCASE("contradicting") {
        bank.behave(Mode::contradicting);
        bank.take(test_disbursement());
        bank.send_due();
        REQUIRE(bank.sent.size() == 2);
        CHECK(bank.sent[1].key == "LS-D-000001-changed");
        CHECK(bank.sent[1].body == R"({"reference":"LS-D-000001","value_date":"2026-03-01"})");
    }
    CHECK(bank.customer() == Money(600'000'000));
}
