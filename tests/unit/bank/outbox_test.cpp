#include "bank/outbox.hpp"

#include <condition_variable>

#include "unit/bank/bank_fixture.hpp"

using namespace gzl;
using namespace gzl::bank;

namespace {

using Kind = SendOutcome::Kind;

void add(BankFixture& bank, const std::string& subject, const std::string& key) {
    REQUIRE(bank.store().transact([&](Database& database) {
        enqueue(database, {subject, "/v1/x", "{}", key, bank.now_ms});
    }));
}

std::vector<std::string> keys_sent(BankFixture& bank) {
    bank.sent.clear();
    bank.send_due();
    std::vector<std::string> keys;
    for (const auto& row : bank.sent) keys.push_back(row.key);
    return keys;
}

using Keys = std::vector<std::string>;

}  // namespace

TEST_CASE("a message that finds nobody holds up its own subject only, and is sent again with the same key") {
    BankFixture bank;
    add(bank, "facility-000001", "a1");
    add(bank, "facility-000001", "a2");
    add(bank, "facility-000002", "b1");
    bool away = true;
    bank.platform = [&](const OutboxRow& row) {
        if (away && row.key == "a1") return SendOutcome{Kind::try_again, 0, "no answer"};
        return SendOutcome{Kind::taken, 200, ""};
    };
    CHECK(keys_sent(bank) == Keys{"a1", "b1"});
    CHECK(keys_sent(bank).empty());
    bank.now_ms += 200;
    CHECK(keys_sent(bank) == Keys{"a1"});
    bank.reopen();
    away = false;
    bank.now_ms += 399;
    CHECK(keys_sent(bank).empty());
    bank.now_ms += 1;
    CHECK(keys_sent(bank) == Keys{"a1", "a2"});
    bank.now_ms += 1'000'000;
    CHECK(keys_sent(bank).empty());
}

TEST_CASE("a message that the platform refuses for good is kept for a person and lets the next one go") {
    BankFixture bank;
    add(bank, "facility-000001", "a1");
    add(bank, "facility-000001", "a2");
    bank.platform = [](const OutboxRow& row) {
        return SendOutcome{row.key == "a1" ? Kind::refused : Kind::taken, 409, "{}"};
    };
    CHECK(keys_sent(bank) == Keys{"a1", "a2"});
    bank.now_ms += 1'000'000;
    CHECK(keys_sent(bank).empty());
    REQUIRE(bank.store().transact([](Database& database) {
        Rows rows = database.query("SELECT key, last_error FROM outbox WHERE state = 'refused'");
        REQUIRE(rows.next());
        CHECK(rows.text(0) == "a1");
        CHECK(rows.text(1) == "status 409: {}");
        CHECK_FALSE(rows.next());
    }));
}

TEST_CASE("the delay doubles up to a minute and never ends") {
    CHECK(backoff_ms(1) == 200);
    CHECK(backoff_ms(2) == 400);
    CHECK(backoff_ms(9) == 51'200);
    CHECK(backoff_ms(10) == 60'000);
    CHECK(backoff_ms(1'000'000'000) == 60'000);
}

TEST_CASE("the dispatcher's thread sends what is enqueued while it waits") {
    BankFixture bank;
    std::mutex mutex;
    std::condition_variable changed;
    Keys keys;
    Dispatcher dispatcher({.store = &bank.store(),
                           .send =
                               [&](const OutboxRow& row) {
                                   const std::lock_guard lock(mutex);
                                   keys.push_back(row.key);
                                   changed.notify_all();
                                   return SendOutcome{Kind::taken, 200, ""};
                               },
                           .on_settled = [](Database&, const OutboxRow&, const SendOutcome&) {},
                           .now_ms = [now = bank.now_ms] { return now; }});
    dispatcher.start();
    for (const std::string key : {"a", "b", "c"}) {
        add(bank, "s", key);
        dispatcher.wake();
        std::unique_lock lock(mutex);
        changed.wait(lock, [&] { return !keys.empty() && keys.back() == key; });
    }
    dispatcher.stop();
    CHECK(keys == Keys{"a", "b", "c"});
}
