#include "telemetry/reading_store.hpp"

#include "unit/telemetry/fixture.hpp"

namespace gzl::telemetry {

namespace {

Result<BatchKey> put(ReadingStore& store, const Content& content) {
    return store.put(*parse_message(signed_text(content)), kNow);
}

std::vector<StoredReading> scale_of(const ReadingStore& store) {
    return store.readings("gw-central", "scale-A1", kNow.plus_ms(-1000), kNow.plus_ms(1000), 100);
}

}  // namespace

TEST_CASE("S2: readings and their message are there after a restart") {
    StoreFile file;
    const Content content = content_at(1, {}, {{"scale-A1", 5, kNow, 100}, {"temp-A1", 1, kNow, 20}});
    const auto key = put(*file.store, content);
    REQUIRE(key);
    file.store.reset();
    file.store = file.open();
    const auto found = scale_of(*file.store);
    REQUIRE(found.size() == 1);
    CHECK(found[0].reading.sequence == 5);
    CHECK(found[0].reading.value == 100);
    CHECK(found[0].batch == 1);
    const auto batch = file.store->batch("gw-central", 1);
    REQUIRE(batch);
    CHECK(batch->text == signed_text(content));
    CHECK(batch->key == *key);
    CHECK(file.store->message_hash("gw-central", 1) == parse_message(batch->text)->hash);
    CHECK_FALSE(file.store->batch("gw-central", 2));
}

TEST_CASE("S2: the same message again changes nothing and keeps its batch key") {
    StoreFile file;
    const Content content = content_at(1, {}, {{"scale-A1", 5, kNow, 100}});
    const auto first = put(*file.store, content);
    CHECK(*put(*file.store, content) == *first);
    CHECK(scale_of(*file.store).size() == 1);
    CHECK(file.store->conflicts() == 0);
}

TEST_CASE("S2: a repeated reading is dropped; a differing one is kept as a conflict and never applied") {
    StoreFile file;
    REQUIRE(put(*file.store, content_at(1, {}, {{"scale-A1", 5, kNow, 100}})));
    REQUIRE(put(*file.store, content_at(2, {}, {{"scale-A1", 5, kNow, 100}, {"scale-A1", 6, kNow, 101}})));
    CHECK(file.store->conflicts() == 0);
    REQUIRE(put(*file.store, content_at(3, {}, {{"scale-A1", 5, kNow, 999}})));
    CHECK(file.store->conflicts() == 1);
    const auto found = scale_of(*file.store);
    REQUIRE(found.size() == 2);
    CHECK(found[0].reading.value == 100);
}

TEST_CASE("an uncommitted message may be replaced; the first one stays on record") {
    StoreFile file;
    REQUIRE(put(*file.store, content_at(1, {}, {{"scale-A1", 5, kNow, 100}})));
    const Content other = content_at(1, {}, {{"scale-A1", 6, kNow, 101}});
    REQUIRE(put(*file.store, other));
    CHECK(file.store->batch("gw-central", 1)->text == signed_text(other));
    CHECK(file.store->conflicts() == 1);
}

}  // namespace gzl::telemetry
