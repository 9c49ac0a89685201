// What the codec writes is read back exactly, costs little, and nothing else is taken for a record.
#include "telemetry/message_codec.hpp"

#include <random>

#include "unit/telemetry/fixture.hpp"

namespace gzl::telemetry {

namespace {

struct Recorded {
    Message message;
    std::string record;
};

std::vector<Recorded> record_all(const std::vector<Content>& contents) {
    MessageCodec codec;
    std::vector<Recorded> all;
    for (const Content& content : contents) {
        auto parsed = parse_message(signed_text(content));
        REQUIRE(parsed);
        Recorded each{std::move(*parsed), {}};
        codec.encode(each.message, each.record);
        all.push_back(std::move(each));
    }
    return all;
}

void check_back(const std::vector<Recorded>& all) {
    MessageCodec codec;
    for (const Recorded& each : all) {
        Content content;
        content.gateway = each.message.content.gateway;
        content.sequence = each.message.content.sequence;
        Bytes signature;
        REQUIRE(codec.decode(bytes_of(each.record), each.message.hash, content, signature));
        CHECK(message_text(content, signature) == signed_text(each.message.content));
    }
}

// A quiet warehouse: ten floor scales with a division of 20 kg, four thermometers, four hygrometers, two doors, once a
// second; the gateway's tick is late by up to 3 ms.
std::vector<Content> quiet_warehouse(std::size_t messages, std::size_t ticks) {
    std::mt19937_64 random(1);
    const auto below = [&](std::int64_t limit) {
        return static_cast<std::int64_t>(random() % static_cast<std::uint64_t>(limit));
    };
    std::vector<Content> contents;
    std::int64_t tick = 0;
    std::int64_t degrees = 152;
    for (std::uint64_t sequence = 1; sequence <= messages; ++sequence) {
        std::vector<Reading> readings;
        for (std::size_t i = 0; i < ticks; ++i) {
            const Instant at = kNow.plus_ms(++tick * 1'000 + below(4));
            const auto number = static_cast<std::uint64_t>(tick);
            for (int scale = 0; scale < 10; ++scale)
                readings.push_back({"scale-A" + std::to_string(scale), number, at, 260'000 + 20 * (below(5) - 2)});
            if (below(60) == 0) degrees += below(3) - 1;
            for (int sensor = 0; sensor < 4; ++sensor) {
                readings.push_back({"temp-A" + std::to_string(sensor), number, at, degrees + sensor});
                readings.push_back({"humid-A" + std::to_string(sensor), number, at, 610 + below(2)});
            }
            for (int door = 0; door < 2; ++door)
                readings.push_back({"door-A" + std::to_string(door), number, at, below(600) == 0 ? 1 : 0});
        }
        contents.push_back(content_at(sequence, Hash{}, std::move(readings)));
        contents.back().sent_at = kNow.plus_ms(tick * 1'000 + 20);
    }
    return contents;
}

}  // namespace

TEST_CASE("a quiet warehouse takes less than a byte a reading, the signature and the head of a message included") {
    const auto all = record_all(quiet_warehouse(20, 50));
    std::size_t bytes = 0;
    std::size_t readings = 0;
    for (const Recorded& each : all) {
        bytes += each.record.size();
        readings += each.message.content.readings.size();
    }
    MESSAGE("bytes per 1000 readings: " << bytes * 1'000 / readings);
    CHECK(bytes < readings);
    check_back(all);
}

TEST_CASE("whatever a message may hold comes back") {
    Content wild = content_at(9, Hash{1, 2, 3}, {});
    wild.boot.fill(0xfe);
    wild.sent_at = *Instant::parse("1900-01-01T00:00:00.000Z");
    constexpr std::int64_t kMost = (std::int64_t{1} << 53) - 1;
    wild.readings = {{"a", 1, *Instant::parse("9999-12-31T23:59:59.999Z"), kMost},
                     {"a", 1, *Instant::parse("1900-01-01T00:00:00.000Z"), -kMost},
                     {"\xe9\x97\xa8 \"1\"\\", static_cast<std::uint64_t>(kMost), kNow, 0},
                     {std::string(64, 'x'), 7, kNow, -1},
                     {"a", static_cast<std::uint64_t>(kMost), kNow, kMost}};
    check_back(record_all({wild, content_at(10, Hash{}, {{"b", 5, kNow, 1}}), wild}));

    std::mt19937_64 random(2);
    for (int round = 0; round < 200; ++round) {
        std::vector<Content> contents;
        for (std::uint64_t sequence = 1; sequence <= 5; ++sequence) {
            Content content = content_at(sequence, Hash{static_cast<std::uint8_t>(random() % 2)}, {});
            for (std::size_t count = 1 + random() % 40; count > 0; --count) {
                const auto wide = static_cast<unsigned>(random() % 53);
                const auto value = static_cast<std::int64_t>(random() & ((std::uint64_t{1} << wide) - 1));
                content.readings.push_back({"d" + std::to_string(random() % 6), 1 + (random() >> (12 + random() % 50)),
                                            kNow.plus_ms(value % 1'000'000'000), random() % 2 == 0 ? value : -value});
            }
            contents.push_back(std::move(content));
        }
        check_back(record_all(contents));
    }
}

TEST_CASE("a damaged record is refused or read as some message; a shorter or a longer one is refused") {
    const auto all = record_all(quiet_warehouse(2, 2));
    std::size_t refused = 0;
    for (std::size_t i = 0; i < all[0].record.size(); ++i) {
        std::string damaged = all[0].record;
        damaged[i] = static_cast<char>(damaged[i] ^ 0x10);
        MessageCodec codec;
        Content content;
        Bytes signature;
        content.gateway = "gw-central";
        content.sequence = 1;
        if (!codec.decode(bytes_of(damaged), all[0].message.hash, content, signature)) ++refused;
        CHECK_FALSE(MessageCodec().decode(bytes_of(damaged.substr(0, i)), {}, content, signature));
    }
    CHECK(refused > 0);
    Content content;
    Bytes signature;
    CHECK_FALSE(MessageCodec().decode(bytes_of(all[0].record + '\0'), {}, content, signature));
}

}  // namespace gzl::telemetry
