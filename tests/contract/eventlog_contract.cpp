// What every store of the event log promises.
#include <atomic>
#include <thread>

#include "contract/eventlog_stores.hpp"

#define FOR_EVERY_STORE(name) TEST_CASE_TEMPLATE("event log: " name, Store, MemoryStore, SqliteStore)

namespace gzl::eventlog {
namespace {

OutboxRow effect(std::uint64_t id) {
    return {.id = id,
            .target = "org-000004",
            .kind = "drawdown_instructed",
            .subject = "loan-000007",
            .payload = R"({"amount_fen":)" + std::to_string(id) + "}",
            .attempts = 0,
            .next_attempt_ms = 5};
}

Result<void> append_effects(EventLog& log, const std::vector<OutboxRow>& rows) {
    return log.append({.records = {}, .outbox = rows, .outbox_updates = {}});
}

Result<void> update_effects(EventLog& log, const std::vector<OutboxUpdate>& updates) {
    return log.append({.records = {}, .outbox = {}, .outbox_updates = updates});
}

std::vector<std::uint64_t> ids(const Result<std::vector<OutboxRow>>& rows) {
    REQUIRE(rows);
    std::vector<std::uint64_t> found;
    for (const auto& row : *rows) found.push_back(row.id);
    return found;
}

using Ids = std::vector<std::uint64_t>;

Snapshot snapshot_at(Position size, std::size_t length, char fill) {
    Snapshot snapshot{.size = size, .digest = {}, .schema = {}, .bytes = std::string(length, fill)};
    snapshot.digest.fill(static_cast<std::uint8_t>(size));
    snapshot.schema.fill(static_cast<std::uint8_t>(fill));
    return snapshot;
}

void check_latest(const EventLog& log, const Snapshot& expected) {
    const auto latest = log.latest_snapshot();
    REQUIRE(latest);
    REQUIRE(latest->has_value());
    CHECK((*latest)->size == expected.size);
    CHECK((*latest)->digest == expected.digest);
    CHECK((*latest)->schema == expected.schema);
    CHECK(((*latest)->bytes == expected.bytes));
}

FOR_EVERY_STORE("a new log is empty") {
    Store store;
    const auto log = store.open();
    CHECK(log->size() == 0);
    CHECK(matching_records(*log, 0, 10) == 0);
    CHECK(ids(log->pending_outbox(10)).empty());
    CHECK(ids(log->dead_outbox(10)).empty());
    CHECK(!log->latest_snapshot()->has_value());
    CHECK(!log->meta("origin")->has_value());
}

FOR_EVERY_STORE("what was appended is read back in order") {
    Store store;
    const auto log = store.open();
    for (const std::size_t count : {1u, 64u, 1u, 1000u, 8190u}) REQUIRE(append_records(*log, count));
    CHECK(log->size() == 9256);
    CHECK(matching_records(*log, 0, log->size()) == 9256);
    CHECK(matching_records(*log, 65, 67) == 2);
    CHECK(matching_records(*log, 9250, 1'000'000) == 6);
    CHECK(matching_records(*log, 9256, 9300) == 0);
    CHECK(matching_records(*log, 20, 10) == 0);
}

FOR_EVERY_STORE("a visitor stops the reading, and may append") {
    Store store;
    const auto log = store.open();
    REQUIRE(append_records(*log, 10));
    std::size_t visits = 0;
    const auto read = log->read(0, 10, [&](StoredRecord&&) {
        ++visits;
        CHECK(append_records(*log, 1));
        return visits < 3;
    });
    CHECK(read);
    CHECK(visits == 3);
    CHECK(log->size() == 13);
}

FOR_EVERY_STORE("a record is kept byte for byte") {
    Store store;
    const auto log = store.open();
    std::vector<StoredRecord> records = {record_at(0), record_at(1), record_at(2)};
    records[0].record.clear();
    records[1].record = std::string("\0\xff\xc0 nul and no UTF-8\0", 21);
    records[2].kind = UINT32_MAX;
    records[2].at_ms = -1;
    REQUIRE(log->append({.records = records, .outbox = {}, .outbox_updates = {}}));
    std::size_t next = 0;
    REQUIRE(log->read(0, 3, [&](StoredRecord&& record) { return same(record, records.at(next++)); }));
    CHECK(next == 3);
}

FOR_EVERY_STORE("a position that is not the next one is refused and nothing of the batch stays") {
    Store store;
    const auto log = store.open();
    REQUIRE(append_records(*log, 5));
    const std::vector<OutboxRow> rows = {effect(1)};
    for (const Position first : {4u, 6u}) {
        const auto records = records_from(first, 2);
        const auto refused = log->append({.records = records, .outbox = rows, .outbox_updates = {}});
        REQUIRE(!refused);
        CHECK(refused.error().message.find("another writer was here") != std::string::npos);
    }
    const std::vector<StoredRecord> hole = {record_at(5), record_at(7)};
    CHECK(!log->append({.records = hole, .outbox = rows, .outbox_updates = {}}));
    CHECK(log->size() == 5);
    CHECK(ids(log->pending_outbox(10)).empty());
    CHECK(append_records(*log, 2));
    CHECK(matching_records(*log, 0, 7) == 7);
}

FOR_EVERY_STORE("a batch is written whole or not at all") {
    Store store;
    auto log = store.open();
    const auto records = records_from(0, 100);
    const std::vector<OutboxRow> rows = {effect(1), effect(2)};
    const std::vector<OutboxUpdate> unknown = {{.id = 99, .done = true}};
    CHECK(!log->append({.records = records, .outbox = rows, .outbox_updates = unknown}));
    const std::vector<OutboxRow> twice = {effect(1), effect(1)};
    CHECK(!log->append({.records = records, .outbox = twice, .outbox_updates = {}}));
    CHECK(log->size() == 0);
    CHECK(ids(log->pending_outbox(10)).empty());
    CHECK(matching_records(*log, 0, 100) == 0);

    const std::vector<OutboxUpdate> known = {{.id = 1, .done = true}};
    CHECK(log->append({.records = records, .outbox = rows, .outbox_updates = known}));
    CHECK(log->size() == 100);
    CHECK(ids(log->pending_outbox(10)) == Ids{2});
}

FOR_EVERY_STORE("pending effects come by id, however they were appended") {
    Store store;
    const auto log = store.open();
    REQUIRE(append_effects(*log, {effect(33), effect(16)}));
    REQUIRE(append_effects(*log, {effect(17)}));
    CHECK(ids(log->pending_outbox(10)) == Ids{16, 17, 33});
    CHECK(ids(log->pending_outbox(2)) == Ids{16, 17});
    CHECK(ids(log->pending_outbox(0)).empty());
    CHECK(!append_effects(*log, {effect(17)}));
}

FOR_EVERY_STORE("an effect is retried, given up, replayed and done, and keeps its payload") {
    Store store;
    auto log = store.open();
    REQUIRE(append_effects(*log, {effect(16), effect(17)}));
    REQUIRE(update_effects(*log, {{.id = 16, .attempts = 3, .next_attempt_ms = 700, .last_error = "timeout"}}));
    log.reset();
    log = store.open();
    const auto pending = log->pending_outbox(10);
    REQUIRE(ids(pending) == Ids{16, 17});
    CHECK(pending->front().attempts == 3);
    CHECK(pending->front().next_attempt_ms == 700);
    CHECK(pending->front().last_error == "timeout");

    REQUIRE(update_effects(*log, {{.id = 16, .dead = true, .attempts = 4, .last_error = "refused"}}));
    CHECK(ids(log->pending_outbox(10)) == Ids{17});
    const auto dead = log->dead_outbox(10);
    REQUIRE(ids(dead) == Ids{16});
    CHECK(dead->front().target == "org-000004");
    CHECK(dead->front().kind == "drawdown_instructed");
    CHECK(dead->front().subject == "loan-000007");
    CHECK(dead->front().payload == R"({"amount_fen":16})");
    CHECK(dead->front().last_error == "refused");

    REQUIRE(update_effects(*log, {{.id = 16, .attempts = 0}}));
    CHECK(ids(log->pending_outbox(10)) == Ids{16, 17});
    REQUIRE(update_effects(*log, {{.id = 16, .done = true}, {.id = 17, .done = true}}));
    CHECK(ids(log->pending_outbox(10)).empty());
    CHECK(ids(log->dead_outbox(10)).empty());
}

FOR_EVERY_STORE("the outbox is paged whatever became of its rows") {
    Store store;
    const auto log = store.open();
    OutboxRow other = effect(40);
    other.target = "org-000009";
    REQUIRE(append_effects(*log, {effect(16), effect(17), effect(33), other}));
    REQUIRE(update_effects(*log, {{.id = 16, .done = true}, {.id = 17, .dead = true, .last_error = "refused"}}));
    const auto page = [&](const OutboxQuery& query) {
        const auto found = log->outbox(query);
        REQUIRE(found);
        return *found;
    };
    const auto ids_of = [&](const OutboxQuery& query) {
        Ids found;
        for (const OutboxEntry& entry : page(query).entries) found.push_back(entry.row.id);
        return found;
    };
    CHECK(ids_of({}) == Ids{16, 17, 33, 40});
    CHECK(ids_of({.target = "org-000004"}) == Ids{16, 17, 33});
    CHECK(ids_of({.state = OutboxState::dead}) == Ids{17});
    CHECK(ids_of({.state = OutboxState::pending}) == Ids{33, 40});
    CHECK(ids_of({.target = "org-000009", .state = OutboxState::done}).empty());
    const OutboxPage first = page({.limit = 2});
    CHECK_FALSE(first.is_last);
    CHECK(first.entries.front().state == OutboxState::done);
    CHECK(first.entries.back().row.last_error == "refused");
    const OutboxPage second = page({.from = first.next_from, .limit = 2});
    CHECK((second.is_last && second.entries.size() == 2 && second.next_from == 41));
    CHECK((page({.from = 41}).is_last && page({.from = 41}).next_from == 41));
}

FOR_EVERY_STORE("the latest snapshot is the one of the greatest size") {
    Store store;
    auto log = store.open();
    const auto large = snapshot_at(30, (5u << 20) + 3, 'l');
    REQUIRE(log->save_snapshot(snapshot_at(10, 100, 'a')));
    check_latest(*log, snapshot_at(10, 100, 'a'));
    REQUIRE(log->save_snapshot(large));
    REQUIRE(log->save_snapshot(snapshot_at(20, 0, 'c')));
    check_latest(*log, large);
    REQUIRE(log->save_snapshot(snapshot_at(30, 7, 'd')));
    check_latest(*log, snapshot_at(30, 7, 'd'));
    REQUIRE(log->save_snapshot(snapshot_at(40, 0, 'e')));
    log.reset();
    log = store.open();
    check_latest(*log, snapshot_at(40, 0, 'e'));
}

FOR_EVERY_STORE("the first value of a fact about the log stays") {
    Store store;
    auto log = store.open();
    CHECK(log->put_meta("origin", "gzl.example/county-1"));
    CHECK(log->put_meta("origin", "gzl.example/county-1"));
    CHECK(!log->put_meta("origin", "gzl.example/county-2"));
    CHECK(log->put_meta("note", ""));
    log.reset();
    log = store.open();
    CHECK(log->meta("origin").value() == "gzl.example/county-1");
    CHECK(log->meta("note").value() == "");
    CHECK(!log->put_meta("origin", "gzl.example/county-2"));
    CHECK(append_records(*log, 1));
}

FOR_EVERY_STORE("opened again it has everything") {
    Store store;
    for (Position size = 0; size < 300; size += 100) {
        const auto log = store.open();
        CHECK(log->size() == size);
        CHECK(matching_records(*log, 0, size) == size);
        REQUIRE(append_records(*log, 100));
        REQUIRE(append_effects(*log, {effect(size)}));
    }
    CHECK(ids(store.open()->pending_outbox(10)) == Ids{0, 100, 200});
}

FOR_EVERY_STORE("readers beside appends see whole prefixes") {
    Store store;
    const auto log = store.open();
    std::atomic<bool> appending = true;
    std::atomic<bool> whole = true;
    const auto read_on = [&] {
        do {
            const auto size = log->size();
            if (matching_records(*log, 0, size) != size || !log->latest_snapshot() || !log->pending_outbox(5)) {
                whole = false;
            }
        } while (appending);
    };
    std::thread one(read_on);
    std::thread other(read_on);
    std::thread snapshots([&] {
        for (Position size = 1; size <= 3; ++size) {
            if (!log->save_snapshot(snapshot_at(size, 3u << 20, 's'))) whole = false;
        }
    });
    for (int i = 0; i < 200; ++i) CHECK(append_records(*log, 37));
    snapshots.join();
    appending = false;
    one.join();
    other.join();
    CHECK(whole);
    CHECK(log->size() == 7400);
    check_latest(*log, snapshot_at(3, 3u << 20, 's'));
}

}  // namespace
}  // namespace gzl::eventlog
