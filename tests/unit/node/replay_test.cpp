// The state follows from the log alone; a snapshot only saves time, and a doubtful one is not used.
#include "base/binary.hpp"
#include "unit/node/node_fixture.hpp"

namespace gzl::node {

namespace {

Hash replayed_digest(const eventlog::EventLog& log, bool use_snapshot) {
    const auto memory = replay(log, {.use_snapshot = use_snapshot, .until = {}, .progress = {}});
    REQUIRE_MESSAGE(memory, memory.error().message);
    CHECK(memory->size == log.size());
    return memory->digest();
}

void fill(NodeFixture& fixture, int users) {
    fixture.establish();
    for (int i = 0; i < users; ++i)
        REQUIRE(reason_of(fixture.send(new_user("u" + std::to_string(i), "k" + std::to_string(i)))) == "accepted");
}

eventlog::Snapshot snapshot_of(const eventlog::EventLog& log) {
    const auto snapshot = log.latest_snapshot();
    REQUIRE(snapshot);
    REQUIRE(*snapshot);
    return **snapshot;
}

}  // namespace

TEST_CASE("a replay gives the live state, with and without a snapshot") {
    NodeFixture fixture;
    fixture.snapshot_every = 7;
    fill(fixture, 19);
    const Hash live = fixture.live_digest();
    CHECK(replayed_digest(*fixture.log, true) == live);  // from a snapshot and the records behind it
    CHECK(snapshot_of(*fixture.log).size < fixture.log->size());
    fixture.node->stop();
    CHECK(snapshot_of(*fixture.log).size == fixture.log->size());
    CHECK(snapshot_of(*fixture.log).digest == live);
    CHECK(replayed_digest(*fixture.log, true) == live);
    CHECK(replayed_digest(*fixture.log, false) == live);
    fixture.restart();
    CHECK(fixture.live_digest() == live);
}

TEST_CASE("a whole job replays alike from a snapshot in its middle") {
    NodeFixture fixture;
    play_golden_until(fixture, "none");
    const std::uint64_t half = fixture.log->size() / 2;
    const auto memory = replay(*fixture.log, {.use_snapshot = false, .until = half, .progress = {}});
    REQUIRE(memory);
    CHECK(memory->size == half);
    const Hash whole = replayed_digest(*fixture.log, true);
    REQUIRE(fixture.log->save_snapshot(take_snapshot(*memory)));
    CHECK(replayed_digest(*fixture.log, true) == whole);
    const auto earlier = replay(*fixture.log, {.use_snapshot = true, .until = half - 1, .progress = {}});
    REQUIRE(earlier);
    CHECK(earlier->size == half - 1);
}

TEST_CASE("a restored snapshot remembers outcomes and timelines") {
    NodeFixture fixture;
    fill(fixture, 3);
    fixture.node->stop();
    const auto memory = restore_snapshot(snapshot_of(*fixture.log));
    REQUIRE(memory);
    CHECK(memory->outcomes.size() == 3);
    REQUIRE(memory->outcomes.find(key_hash("system", "k1")));
    CHECK(memory->outcomes.find(key_hash("system", "k1"))->first == 2);
    CHECK(memory->timeline.of("user", 2) == std::vector<std::uint64_t>{2});
    CHECK(memory->timeline.of("org", 1) == std::vector<std::uint64_t>{0, 1, 2, 3});
}

TEST_CASE("a snapshot of another description is not used") {
    NodeFixture fixture;
    fill(fixture, 3);
    const Hash live = fixture.live_digest();
    fixture.node->stop();
    auto snapshot = snapshot_of(*fixture.log);
    snapshot.schema[0] ^= 1;
    snapshot.bytes = "of another time";
    CHECK_FALSE(restore_snapshot(snapshot));
    REQUIRE(fixture.log->save_snapshot(snapshot));
    CHECK(replayed_digest(*fixture.log, true) == live);
    fixture.restart();
    CHECK(fixture.live_digest() == live);
}

TEST_CASE("a snapshot whose state is damaged anywhere is not used") {
    NodeFixture fixture;
    fill(fixture, 3);
    const Hash live = fixture.live_digest();
    fixture.node->stop();
    const auto sound = snapshot_of(*fixture.log);
    const std::size_t state_size = to_binary(restore_snapshot(sound)->state).size();
    for (std::size_t i = 0; i < state_size; ++i) {
        auto damaged = sound;
        damaged.bytes[i] = static_cast<char>(damaged.bytes[i] ^ 1);
        CAPTURE(i);
        REQUIRE_FALSE(restore_snapshot(damaged));
    }
    for (std::size_t size = 0; size < sound.bytes.size(); ++size) {
        auto cut = sound;
        cut.bytes.resize(size);
        CAPTURE(size);
        REQUIRE_FALSE(restore_snapshot(cut));
    }
    auto longer = sound;
    longer.bytes += '\0';
    CHECK_FALSE(restore_snapshot(longer));
    REQUIRE(fixture.log->save_snapshot(longer));
    CHECK(replayed_digest(*fixture.log, true) == live);
}

TEST_CASE("a record that is damaged or in the wrong place stops the replay") {
    NodeFixture fixture;
    fill(fixture, 1);
    fixture.node.reset();
    const auto records = fixture.records();
    const auto replay_of = [](std::vector<std::string> texts) {
        auto log = eventlog::open_memory_log();
        std::vector<eventlog::StoredRecord> stored(texts.size());
        for (std::size_t i = 0; i < texts.size(); ++i) {
            stored[i].position = i;
            stored[i].record = texts[i];
            stored[i].leaf = record_leaf(i, stored[i].salt, texts[i]);
        }
        REQUIRE(log->append({stored, {}, {}}));
        return replay(*log, {.use_snapshot = true, .until = {}, .progress = {}}).has_value();
    };
    CHECK(replay_of(records));
    CHECK_FALSE(replay_of({records[0], records[1].substr(1)}));
    CHECK_FALSE(replay_of({records[0], ""}));
    CHECK_FALSE(replay_of({records[0], records[0]}));
}

// A digit of an amount that flips on its way from the disk still makes a record that can be read.
TEST_CASE("a record that can be read but is not what its leaf commits to stops the replay") {
    NodeFixture fixture;
    fill(fixture, 1);
    fixture.node.reset();
    const auto records = fixture.records();
    std::string flipped = records[0];
    const auto digit = flipped.find("2026");
    REQUIRE(digit != std::string::npos);
    flipped[digit + 3] ^= 1;
    REQUIRE(read_record(flipped));
    auto log = eventlog::open_memory_log();
    std::vector<eventlog::StoredRecord> stored(1);
    stored[0].record = flipped;
    stored[0].leaf = record_leaf(0, stored[0].salt, records[0]);
    REQUIRE(log->append({stored, {}, {}}));
    const auto replayed = replay(*log, {});
    REQUIRE_FALSE(replayed);
    CHECK(replayed.error().message.find("record 0 is not what its leaf commits to") != std::string::npos);
}

}  // namespace gzl::node
