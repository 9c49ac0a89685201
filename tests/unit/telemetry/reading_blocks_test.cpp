// Blocks, days, gaps and steps: what the store does beyond one message.
#include <map>
#include <random>
#include <set>
#include <thread>

#include "eventlog/sqlite_db.hpp"
#include "telemetry/reading_writer.hpp"
#include "unit/telemetry/fixture.hpp"

namespace gzl::telemetry {

namespace {

Message message_of(const Content& content) {
    return *parse_message(signed_text(content));
}

Content message_at(std::uint64_t sequence, std::vector<Reading> readings) {
    return content_at(sequence, Hash{}, std::move(readings));
}

// `count` readings of one scale from `first` on, a second apart.
std::vector<Reading> run_of(std::uint64_t first, std::size_t count) {
    std::vector<Reading> readings;
    for (std::uint64_t i = first; i < first + count; ++i)
        readings.push_back({"scale-A1", i, kNow.plus_ms(static_cast<std::int64_t>(i) * 1'000),
                            static_cast<std::int64_t>(260'000 + i % 7)});
    return readings;
}

constexpr std::size_t kPerMessage = 1'000;
constexpr std::uint64_t kMessages = 20;  // more than two blocks

void put_run(ReadingStore& store) {
    for (std::uint64_t i = 0; i < kMessages; ++i)
        REQUIRE(store.put(message_of(message_at(i + 1, run_of(1 + i * kPerMessage, kPerMessage))), kNow));
}

DeviceSequences scale_of(const ReadingStore& store) {
    const auto devices = store.devices("gw-central");
    REQUIRE(devices);
    REQUIRE(devices->size() == 1);
    return devices->front();
}

}  // namespace

TEST_CASE("readings are found over several blocks, by range, sequence and message, also after a restart") {
    static_assert(kMessages * kPerMessage > 2 * kBlockReadings);
    StoreFile file;
    put_run(*file.store);
    for (int start = 0; start < 2; ++start) {
        const auto all = file.store->readings("gw-central", "scale-A1", kNow, kNow.plus_ms(100'000'000), 100'000);
        REQUIRE(all.size() == kMessages * kPerMessage);
        for (std::size_t i = 0; i < all.size(); ++i) CHECK(all[i].reading.sequence == i + 1);
        const auto some =
            file.store->readings("gw-central", "scale-A1", kNow.plus_ms(9'000'000), kNow.plus_ms(9'003'000), 100);
        REQUIRE(some.size() == 3);
        CHECK(some[0].reading.sequence == 9'000);
        CHECK(some[0].batch == 9);
        CHECK(some[0].position == 999);
        CHECK(some[1].batch == 10);
        CHECK(file.store->readings("gw-central", "scale-A1", kNow, kNow.plus_ms(100'000'000), 5).size() == 5);
        CHECK(file.store->reading("gw-central", "scale-A1", 12'345)->batch == 13);
        CHECK_FALSE(file.store->reading("gw-central", "scale-A1", 20'001));
        CHECK_FALSE(file.store->reading("gw-central", "scale-A2", 1));
        CHECK_FALSE(file.store->reading("gw-other", "scale-A1", 1));
        CHECK(file.store->batch("gw-central", 13)->text == signed_text(message_at(13, run_of(12'001, kPerMessage))));
        CHECK(file.store->clock_samples("gw-central", 15).size() == 15);
        CHECK(file.store->clock_samples("gw-central", 60).size() == kMessages);
        file.store.reset();
        file.store = file.open();
    }
}

TEST_CASE("S2: gaps, late and repeated readings are marked, over blocks and restarts") {
    StoreFile file;
    put_run(*file.store);
    const std::uint64_t next = kMessages * kPerMessage + 1;
    REQUIRE(file.store->put(message_of(message_at(kMessages + 1, run_of(next + 10, 1))), kNow));
    CHECK(scale_of(*file.store).missing_count() == 10);
    REQUIRE(file.store->put(message_of(message_at(kMessages + 2, run_of(next + 4, 2))), kNow));
    std::vector<Reading> repeated = run_of(1, 2);
    repeated[1].value = 1;
    repeated.push_back(run_of(next + 4, 1)[0]);
    REQUIRE(file.store->put(message_of(message_at(kMessages + 3, repeated)), kNow));
    for (int start = 0; start < 2; ++start) {
        const DeviceSequences scale = scale_of(*file.store);
        CHECK(scale.first == 1);
        CHECK(scale.last == next + 10);
        CHECK(scale.readings == kMessages * kPerMessage + 3);
        CHECK(scale.late == 2);
        CHECK(scale.duplicates == 2);
        CHECK(scale.conflicts == 1);
        CHECK(scale.missing_count() == 8);
        CHECK(scale.missing.size() == 2);
        CHECK(file.store->conflicts() == 1);
        CHECK(file.store->reading("gw-central", "scale-A1", 2)->reading.value == 260'002);
        CHECK(file.store->reading("gw-central", "scale-A1", next + 4)->batch == kMessages + 2);
        file.store.reset();
        file.store = file.open();
    }
    CHECK(file.store->devices("gw-other")->empty());
}

TEST_CASE("a reading twice in one message counts once") {
    StoreFile file;
    REQUIRE(file.store->put(message_of(message_at(1, {{"scale-A1", 5, kNow, 100},
                                                      {"scale-A1", 5, kNow, 100},
                                                      {"scale-A1", 5, kNow, 101},
                                                      {"scale-A1", 3, kNow, 99}})),
                            kNow));
    const DeviceSequences scale = scale_of(*file.store);
    CHECK(scale.readings == 2);
    CHECK(scale.late == 1);
    CHECK(scale.duplicates == 1);
    CHECK(scale.conflicts == 1);
    CHECK(file.store->reading("gw-central", "scale-A1", 5)->position == 0);
}

TEST_CASE("what was never committed is taken back whole: a message, and those chained to it, in earlier blocks too") {
    StoreFile file;
    put_run(*file.store);
    const Content other = message_at(5, {{"scale-A1", 4'001, kNow, 7}});
    REQUIRE(file.store->put(message_of(other), kNow));
    CHECK(file.store->conflicts() == kMessages - 4);
    CHECK_FALSE(file.store->message_hash("gw-central", 6));
    for (int start = 0; start < 2; ++start) {
        CHECK(file.store->batch("gw-central", 5)->text == signed_text(other));
        CHECK(scale_of(*file.store).last == 4'001);
        CHECK(scale_of(*file.store).readings == 4'001);
        CHECK(file.store->readings("gw-central", "scale-A1", kNow, kNow.plus_ms(100'000'000), 100'000).size() == 4'001);
        file.store.reset();
        file.store = file.open();
    }
    REQUIRE(file.store->put(message_of(message_at(1, run_of(1, 1))), kNow));  // back to the first one
    CHECK(scale_of(*file.store).last == 1);
    CHECK(file.store->conflicts() == kMessages + 1);
}

TEST_CASE("whole days go; what is known of the devices stays, and so does the rest") {
    StoreFile file;
    const Instant next_day = kNow.plus_ms(86'400'000);
    const auto first = file.store->put(message_of(message_at(1, run_of(1, 5))), kNow);
    REQUIRE(file.store->put(message_of(message_at(2, run_of(8, 5))), next_day));
    Content elsewhere = message_at(1, run_of(1, 2));
    elsewhere.gateway = "gw-east";
    REQUIRE(file.store->put(message_of(elsewhere), kNow));

    CHECK(*file.store->drop_before(kNow.date()) == 0);
    CHECK(*file.store->drop_before(next_day.date()) == 2);
    CHECK_FALSE(file.store->batch("gw-central", 1));
    CHECK_FALSE(file.store->batch("gw-east", 1));
    CHECK(file.store->batch("gw-central", 2));
    CHECK(file.store->readings("gw-central", "scale-A1", kNow, kNow.plus_ms(100'000), 100).size() == 5);
    for (int start = 0; start < 2; ++start) {
        CHECK(scale_of(*file.store).readings == 10);
        CHECK(scale_of(*file.store).missing_count() == 2);
        CHECK(file.store->devices("gw-east")->front().last == 2);
        file.store.reset();
        file.store = file.open();
    }
    elsewhere.sequence = 2;
    elsewhere.readings = run_of(3, 1);
    REQUIRE(file.store->put(message_of(elsewhere), next_day));
    CHECK(file.store->devices("gw-east")->front().missing_count() == 0);
}

TEST_CASE("a new day has a new secret, also for the same message") {
    StoreFile one;
    StoreFile two;
    const Message message = message_of(message_at(1, run_of(1, 1)));
    CHECK(*one.store->put(message, kNow) != *two.store->put(message, kNow));
}

TEST_CASE("steps tell count, least, greatest, first, last and mean; empty ones are left out") {
    StoreFile file;
    const auto at = [](std::int64_t s) { return kNow.plus_ms(s * 1'000); };
    REQUIRE(file.store->put(message_of(message_at(1, {{"t", 1, at(0), -3},
                                                      {"t", 3, at(4), -4},
                                                      {"t", 2, at(2), 10},
                                                      {"t", 4, at(10), 1},
                                                      {"t", 5, at(11), 2},
                                                      {"t", 6, at(25), -1},
                                                      {"t", 7, at(26), -2},
                                                      {"t", 8, at(30), 9}})),
                            kNow));
    const auto steps = file.store->series("gw-central", "t", {at(0), at(30), 5'000}, 100);
    REQUIRE(steps);
    REQUIRE(steps->size() == 3);
    const ReadingStep& first = (*steps)[0];
    CHECK(first.from == at(0));
    CHECK(first.count == 3);
    CHECK(first.min == -4);
    CHECK(first.max == 10);
    CHECK(first.first == -3);
    CHECK(first.last == -4);
    CHECK(first.mean == 1);
    CHECK((*steps)[1].from == at(10));
    CHECK((*steps)[1].mean == 2);   // 1.5
    CHECK((*steps)[2].mean == -2);  // −1.5
    CHECK(file.store->series("gw-central", "t", {at(0), at(30), 5'000}, 2)->size() == 2);
    CHECK(file.store->series("gw-none", "t", {at(0), at(30), 5'000}, 2)->empty());
}

TEST_CASE("many gateways put at the same time; each message is there once") {
    StoreFile file;
    std::vector<std::thread> threads;
    for (int t = 0; t < 8; ++t)
        threads.emplace_back([&, t] {
            for (std::uint64_t i = 1; i <= 20; ++i) {
                Content content = message_at(i, run_of(i, 1));
                content.gateway = "gw-" + std::to_string(t);
                CHECK(file.store->put(message_of(content), kNow));
            }
        });
    for (std::thread& thread : threads) thread.join();
    for (int t = 0; t < 8; ++t) {
        const std::string gateway = "gw-" + std::to_string(t);
        CHECK(file.store->devices(gateway)->front().readings == 20);
        CHECK(file.store->readings(gateway, "scale-A1", kNow, kNow.plus_ms(60'000), 100).size() == 20);
    }
}

TEST_CASE("a file of before there were columns is refused in words, and left as it is") {
    StoreFile file;
    file.store.reset();
    std::filesystem::remove(file.path);
    {
        auto db = eventlog::SqliteConnection::open(file.path.string(), SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE);
        REQUIRE(db);
        REQUIRE(db->execute("create table batches(gateway text); create table readings(gateway text);"));
    }
    const auto opened = ReadingStore::open(file.path, file.random);
    REQUIRE_FALSE(opened);
    CHECK(opened.error().message.find("before readings were kept as columns") != std::string::npos);
    auto db = eventlog::SqliteConnection::open(file.path.string(), SQLITE_OPEN_READWRITE);
    CHECK(db->integer("select count(*) from sqlite_schema") == 2);
    REQUIRE(db->execute("drop table batches; drop table readings; vacuum;"));
    CHECK(ReadingStore::open(file.path, file.random));
}

}  // namespace gzl::telemetry
