#include "bank/accounts.hpp"

#include <random>

#include "unit/bank/bank_fixture.hpp"

using namespace gzl;
using namespace gzl::bank;

namespace {

std::int64_t number(Database& database, std::string_view sql) {
    Rows rows = database.query(sql);
    return rows.next() ? rows.integer(0) : 0;
}

// Σ debit = Σ credit over balances and over entries, and each balance is the sum of its entries.
bool books_balance(Database& database) {
    return number(database,
                  "SELECT SUM(CASE side WHEN 'debit' THEN balance_fen ELSE -balance_fen END) FROM accounts") == 0 &&
           number(database, "SELECT SUM(CASE side WHEN 'debit' THEN amount_fen ELSE -amount_fen END) FROM entries") ==
               0 &&
           number(database,
                  "SELECT COUNT(*) FROM accounts a WHERE balance_fen <> (SELECT COALESCE(SUM(CASE e.side WHEN a.side "
                  "THEN amount_fen ELSE -amount_fen END), 0) FROM entries e WHERE e.account = a.account)") == 0;
}

Posting book(Database& database, int cause, std::vector<Line> lines) {
    const std::string text = std::to_string(cause);
    return post(database, {text, text, kBusinessDay, "", std::move(lines)});
}

}  // namespace

TEST_CASE("any sequence of bookings conserves money and leaves no account below zero") {
    BankFixture bank;
    std::mt19937 random(7);
    const std::vector<Account> accounts{treasury(), interest_income(), customer_account("A"), customer_account("B"),
                                        loan_receivable("d1")};
    int booked = 0;
    REQUIRE(bank.store().transact([&](Database& database) {
        for (int cause = 0; cause < 500; ++cause) {
            const Account& debit = accounts[random() % accounts.size()];
            const Account& credit = accounts[random() % accounts.size()];
            const Money amount(static_cast<std::int64_t>(random() % 40'000'000'000) + 1);
            const auto posting = book(database, cause, {{debit, Side::debit, amount}, {credit, Side::credit, amount}});
            booked += posting == Posting::booked ? 1 : 0;
            if (cause % 50 == 0) REQUIRE(books_balance(database));
        }
        CHECK(books_balance(database));
        CHECK(number(database, "SELECT MIN(balance_fen) FROM accounts") >= 0);
        CHECK(number(database, "SELECT COUNT(*) FROM bookings") == booked + 1);
    }));
    CHECK(booked > 100);
    CHECK(booked < 500);
}

TEST_CASE("a booking that leaves an account short writes nothing") {
    BankFixture bank;
    bank.deposit(Money(100));
    REQUIRE(bank.store().transact([&](Database& database) {
        const Account customer = customer_account(kEnterprise);
        CHECK(book(database, 1, {{customer, Side::debit, Money(101)}, {interest_income(), Side::credit, Money(101)}}) ==
              Posting::balance_short);
        CHECK(balance_of(database, customer) == Money(100));
        CHECK(balance_of(database, interest_income()) == Money(0));
        CHECK(book(database, 1, {{customer, Side::debit, Money(100)}, {interest_income(), Side::credit, Money(100)}}) ==
              Posting::booked);
    }));
    CHECK(bank.customer() == Money(0));
}

TEST_CASE("balances stay within the exact integers") {
    BankFixture bank;
    REQUIRE(bank.store().transact([&](Database& database) {
        const Money most(kMaxExactInteger);
        CHECK(book(database, 1, {{treasury(), Side::debit, most}, {customer_account("A"), Side::credit, most}}) ==
              Posting::balance_too_large);
    }));
}

TEST_CASE("one cause is booked once, whatever the program does") {
    BankFixture bank;
    const std::vector<Line> lines{{treasury(), Side::debit, Money(5)}, {customer_account("A"), Side::credit, Money(5)}};
    REQUIRE(bank.store().transact([&](Database& database) { book(database, 1, lines); }));
    CHECK_FALSE(bank.store().transact([&](Database& database) { book(database, 1, lines); }));
    CHECK(bank.balance(customer_account("A")) == Money(5));
}

TEST_CASE("own funds are booked once in the life of the file") {
    BankFixture bank;
    bank.reopen();
    CHECK(bank.balance(treasury()) == kOwnFunds);
    CHECK(bank.balance(own_funds()) == kOwnFunds);
}
