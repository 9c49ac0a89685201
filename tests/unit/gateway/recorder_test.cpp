#include "gateway/recorder.hpp"

#include <filesystem>

#include <doctest/doctest.h>

namespace gzl::gateway {

namespace {

const Instant kNow = *Instant::parse("2026-03-02T01:00:00.000Z");
const auto kFirst = static_cast<std::uint64_t>(kNow.ms());
const evidence::PrivateKey kKey = *evidence::PrivateKey::from_seed(evidence::KeyAlgorithm::ed25519, Bytes(32, 7));

struct Box {
    std::filesystem::path file = std::filesystem::temp_directory_path() / "gzl-recorder-test.sqlite";
    std::unique_ptr<Outbox> outbox;

    Box() {
        std::filesystem::remove(file);
        auto opened = Outbox::open(file, "gw", kNow);
        REQUIRE(opened);
        outbox = std::move(*opened);
    }
    ~Box() {
        outbox.reset();
        for (const char* suffix : {"", "-wal", "-shm"}) std::filesystem::remove(file.string() + suffix);
    }
    Recorder recorder(std::chrono::milliseconds interval) const { return Recorder({outbox.get(), interval}); }
    // Takes the next message out.
    std::vector<Reading> next() const {
        const auto message = outbox->next({Salt{}, kNow, kKey});
        REQUIRE((message && *message));
        outbox->acknowledge({"gw", (*message)->sequence, (*message)->hash});
        return content_of((*message)->text)->readings;
    }
};

Sample sample(std::int64_t value, Fate fate = Fate::plain) {
    return {"a", kNow.plus_ms(value), value, fate, value + 100};
}

// (number − first, value) of each reading.
std::vector<std::pair<std::uint64_t, std::int64_t>> shape(const std::vector<Reading>& readings) {
    std::vector<std::pair<std::uint64_t, std::int64_t>> list;
    for (const Reading& each : readings) list.emplace_back(each.sequence - kFirst, each.value);
    return list;
}

using Shape = std::vector<std::pair<std::uint64_t, std::int64_t>>;

}  // namespace

TEST_CASE("the first samples go at once, those of the next interval together") {
    const Box box;
    Recorder recorder = box.recorder(std::chrono::hours(1));
    REQUIRE(recorder.take({sample(1)}));
    REQUIRE(recorder.take({sample(2), sample(3)}));
    REQUIRE(recorder.take({sample(4)}));
    CHECK(*box.outbox->count() == 1);
    CHECK(shape(box.next()) == Shape{{0, 1}});
    REQUIRE(recorder.flush());
    CHECK(shape(box.next()) == Shape{{1, 2}, {2, 3}, {3, 4}});
    CHECK(recorder.readings() == 4);
}

TEST_CASE("an event goes at once, with what waited") {
    const Box box;
    Recorder recorder = box.recorder(std::chrono::hours(1));
    REQUIRE(recorder.take({sample(1)}));
    REQUIRE(recorder.take({sample(2)}));
    CHECK(*box.outbox->count() == 1);
    Sample event = sample(3);
    event.event = true;
    REQUIRE(recorder.take({event}));
    CHECK(*box.outbox->count() == 3);
    CHECK(shape(box.next()) == Shape{{0, 1}, {1, 2}, {2, 3}});
}

TEST_CASE("more readings than a message holds do not wait for the interval's end") {
    const Box box;
    Recorder recorder = box.recorder(std::chrono::hours(1));
    REQUIRE(recorder.take({sample(0)}));
    REQUIRE(recorder.take(std::vector<Sample>(2'100, sample(1))));
    CHECK(*box.outbox->count() == 2'049);
}

TEST_CASE("fates: twice, lost, forged and held, each under the number of its moment") {
    const Box box;
    Recorder recorder = box.recorder(std::chrono::hours(1));
    REQUIRE(recorder.take({sample(0)}));
    box.next();
    for (const Fate fate : {Fate::plain, Fate::twice, Fate::lost, Fate::forged, Fate::held, Fate::held})
        REQUIRE(recorder.take({sample(7, fate)}));
    REQUIRE(recorder.take({sample(8)}));
    REQUIRE(recorder.flush());
    Shape all;
    while (*box.outbox->count() > 0)
        for (const auto& each : shape(box.next())) all.push_back(each);
    CHECK(all == Shape{{1, 7}, {2, 7}, {2, 7}, {4, 7}, {4, 107}, {7, 8}, {6, 7}, {5, 7}});
}

}  // namespace gzl::gateway
