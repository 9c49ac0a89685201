// What the bank's tests share.
#pragma once

#include <doctest/doctest.h>

#include "bank/accounts.hpp"
#include "bank/desk.hpp"
#include "bank/dispatcher.hpp"
#include "bank/status.hpp"
#include "bank/store.hpp"
#include "unit/api/scratch_directory.hpp"

namespace gzl::bank {

inline const Money kOwnFunds{100'000'000'000};
inline const Date kBusinessDay = Date::of(2026, 3, 2);
inline const std::string kEnterprise = "91350200MA2YJ1XR9G";

inline Rules test_rules() {
    return {.products = {"laishang-revolving"},
            .max_amount = Money(5'000'000'000),
            .review_above = Money(2'000'000'000),
            .min_trade = RatePpm(500'000),
            .review_trade_below = RatePpm(800'000),
            .max_ltv = RatePpm(700'000),
            .min_offer = Money(10'000'000),
            .rate = RatePpm(32'000),
            .tenor_days = 180};
}

// 6.0 m asked for, 8.0 m invoiced, goods of 10.0 m.
inline ApplicationPackage test_application() {
    return {
        .application = "application-000001",
        .enterprise_code = kEnterprise,
        .product_code = "laishang-revolving",
        .amount = Money(600'000'000),
        .trade = TradeSection{{{"26372000000000000001", Money(800'000'000)}}, {{"parties", true}, {"amount", true}}},
        .stock = StockSection{{{"lot-000001", Money(700'000'000)}, {"lot-000002", Money(300'000'000)}},
                              Money(1'000'000'000)}};
}

inline DisbursementInstruction test_disbursement() {
    return {.drawdown = "drawdown-000001",
            .facility = "facility-000001",
            .enterprise_code = kEnterprise,
            .amount = Money(600'000'000),
            .payee = "宝莱利金属",
            .purpose = "steel coils",
            .deadline = std::nullopt};
}

inline CollectionInstruction test_collection(Money principal, Money interest) {
    return {.repayment = "repayment-000001",
            .loan = "loan-000001",
            .drawdown = std::nullopt,
            .amount = principal + interest,
            .interest = interest,
            .principal = principal};
}

// A bank without sockets: the store, the desk, and a platform that is a function.
class BankFixture {
  public:
    BankFixture() { open(); }

    // As after a crash: nothing but the file is left.
    void reopen() {
        store_.reset();
        open();
    }

    template <class Message>
    int take(const Message& message, const std::string& digest = "d1") {
        const auto response = store_->transact([&](Database& database) {
            return bank::take(database, desk_, {kBusinessDay, now_ms, digest, load_behaviour(database)}, message);
        });
        REQUIRE(response);
        return response->status;
    }

    void behave(Mode mode, std::optional<std::int64_t> delay_ms = {}) {
        REQUIRE(store_->transact([&](Database& database) { save_behaviour(database, {mode, delay_ms}); }));
    }

    // Sends what is due to `platform`.
    void send_due() {
        Dispatcher dispatcher(
            {.store = store_.get(),
             .send =
                 [this](const OutboxRow& row) {
                     sent.push_back(row);
                     return platform(row);
                 },
             .on_settled = [this](Database& database, const OutboxRow& row,
                                  const SendOutcome& outcome) { settle(database, desk_, row, outcome); },
             .now_ms = [this] { return now_ms; }});
        while (true) {
            const auto step = dispatcher.step();
            REQUIRE(step);
            if (!*step) return;
        }
    }

    Money balance(const Account& account) {
        const auto balance = store_->transact([&](Database& database) { return balance_of(database, account); });
        REQUIRE(balance);
        return *balance;
    }
    Money customer() { return balance(customer_account(kEnterprise)); }
    Money owed() { return balance(loan_receivable("drawdown-000001")); }

    void deposit(Money amount) {
        const auto posting = store_->transact([&](Database& database) {
            const auto reference = next_reference(database, "LS", "M");
            return post(database,
                        {reference,
                         reference,
                         kBusinessDay,
                         "money received",
                         {{treasury(), Side::debit, amount}, {customer_account(kEnterprise), Side::credit, amount}}});
        });
        REQUIRE(posting == Posting::booked);
    }

    Store& store() { return *store_; }

    Status status() {
        auto status = store_->transact([](Database& database) { return read_status(database, "bank"); });
        REQUIRE(status);
        return *status;
    }

    std::int64_t now_ms = 1'772'400'000'000;
    std::vector<OutboxRow> sent;
    std::function<SendOutcome(const OutboxRow&)> platform = [](const OutboxRow&) {
        return SendOutcome{SendOutcome::Kind::taken, 200,
                           R"([{"kind":"LoanOpened","data":{"loan":"loan-000001","drawdown":"drawdown-000001"}}])"};
    };

  private:
    void open() {
        auto store = Store::open(directory_ / "bank.sqlite", kOwnFunds);
        REQUIRE(store);
        store_ = std::move(*store);
    }

    api::ScratchDirectory directory_;
    std::unique_ptr<Store> store_;
    Desk desk_{"LS", test_rules(), "莱商银行"};
};

}  // namespace gzl::bank
