// The direct reader against the reader over a document: whatever the first reads, the second reads alike; and the first
// reads everything that write_json writes without escapes.
#include "base/canonical_json.hpp"

#include <random>

#include <doctest/doctest.h>

#include "base/binary.hpp"

namespace gzl {

namespace {

struct SampleTag {
    static constexpr std::string_view kPrefix = "sample";
};
enum class Colour : std::uint8_t { red, green };
BOOST_DESCRIBE_ENUM(Colour, red, green)

struct Inner {
    Id<SampleTag> id;
    std::optional<Money> amount;
    friend bool operator==(const Inner&, const Inner&) = default;
};
BOOST_DESCRIBE_STRUCT(Inner, (), (id, amount))

struct Outer {
    std::optional<bool> flag;
    std::uint8_t small = 0;
    std::string text;
    Colour colour = Colour::red;
    Date day;
    Instant at;
    std::array<std::uint8_t, 4> bytes{};
    std::vector<Inner> list;
    std::map<std::string, std::int64_t> map;
    std::optional<Inner> inner;
};
BOOST_DESCRIBE_STRUCT(Outer, (), (flag, small, text, colour, day, at, bytes, list, map, inner))

const Type& type() {
    return type_of<Outer>();
}

std::string text_of_random(std::mt19937_64& random) {
    static constexpr std::array<std::string_view, 8> kParts{"a", "Z9", " ", "冠之链", "é", "😀", "~", "{,}"};
    std::string text;
    for (auto count = random() % 6; count > 0; --count) text += kParts[random() % kParts.size()];
    return text;
}

Inner random_inner(std::mt19937_64& random) {
    Inner inner{Id<SampleTag>(1 + random() % 10'000'000), {}};
    if (random() % 2) inner.amount = Money(static_cast<std::int64_t>(random() % 2'000'000) - 1'000'000);
    return inner;
}

Outer random_outer(std::mt19937_64& random) {
    Outer outer;
    if (random() % 2) outer.flag = random() % 2 == 0;
    outer.small = static_cast<std::uint8_t>(random());
    outer.text = text_of_random(random);
    outer.colour = static_cast<Colour>(random() % 2);
    outer.day = Date(static_cast<std::int32_t>(random() % 30'000));
    outer.at = Instant(static_cast<std::int64_t>(random() % 4'000'000'000'000));
    for (auto& byte : outer.bytes) byte = static_cast<std::uint8_t>(random());
    for (auto count = random() % 4; count > 0; --count) outer.list.push_back(random_inner(random));
    for (auto count = random() % 3; count > 0; --count)
        outer.map[text_of_random(random)] = static_cast<std::int64_t>(random() % 100);
    if (random() % 2) outer.inner = random_inner(random);
    return outer;
}

// Small damage: a byte changed, dropped, doubled or exchanged, or a piece of the text moved.
std::string mutate(std::string text, std::mt19937_64& random) {
    static constexpr std::string_view kBytes = "\"{}[],:-0123456789abcfnrstu\\ \x80\xe5\xff\n.eE+";
    for (auto count = 1 + random() % 2; count > 0 && !text.empty(); --count) {
        const std::size_t at = random() % text.size();
        switch (random() % 5) {
            case 0:
                text[at] = kBytes[random() % kBytes.size()];
                break;
            case 1:
                text.erase(at, 1 + random() % 3);
                break;
            case 2:
                text.insert(at, 1, kBytes[random() % kBytes.size()]);
                break;
            case 3:
                text.insert(at, text.substr(random() % text.size(), random() % 20));
                break;
            default:
                std::swap(text[at], text[random() % text.size()]);
        }
    }
    return text;
}

}  // namespace

TEST_CASE("the direct reader reads what is written without escapes") {
    std::mt19937_64 random(20'261'122);
    for (int i = 0; i < 5'000; ++i) {
        const Outer outer = random_outer(random);
        Outer read;
        REQUIRE(read_canonical_json(to_json(outer), type(), &read));
        CHECK(equal(type(), &outer, &read));
    }
}

TEST_CASE("the direct reader reads nothing that the reader over a document refuses or reads otherwise") {
    std::mt19937_64 random(7);
    int both = 0;
    for (int i = 0; i < 200'000; ++i) {
        const std::string text = mutate(to_json(random_outer(random)), random);
        Outer direct;
        if (!read_canonical_json(text, type(), &direct)) continue;
        const auto document = from_json<Outer>(text);
        INFO(text);
        REQUIRE(document);
        REQUIRE(equal(type(), &direct, &*document));
        ++both;
    }
    CHECK(both > 1'000);
}

TEST_CASE("limits hold for the direct reader too") {
    Outer outer;
    outer.text = std::string(11, 'x');
    outer.list.resize(3, Inner{Id<SampleTag>(1), {}});
    Outer read;
    CHECK(read_canonical_json(to_json(outer), type(), &read, {.depth = 3, .text_bytes = 24, .items = 3}));
    CHECK_FALSE(read_canonical_json(to_json(outer), type(), &read, {.depth = 2, .text_bytes = 24, .items = 3}));
    CHECK_FALSE(read_canonical_json(to_json(outer), type(), &read, {.depth = 3, .text_bytes = 10, .items = 3}));
    CHECK_FALSE(read_canonical_json(to_json(outer), type(), &read, {.depth = 3, .text_bytes = 24, .items = 2}));
}

TEST_CASE("numbers and texts that canonical JSON never holds are left to the other reader") {
    std::int64_t number = 0;
    for (const char* text : {"-0", "01", "+1", "1.0", "1e3", "9007199254740992", "99999999999999999999", "", "-"})
        CHECK_FALSE(read_canonical_json(text, type_of<std::int64_t>(), &number));
    CHECK(read_canonical_json("-9007199254740991", type_of<std::int64_t>(), &number));
    CHECK(number == -kMaxExactInteger);

    std::string text;
    for (const char* bad : {"\"\\n\"", "\"\x01\"", "\"\xff\"", "\"\xc0\x80\"", "\"\xed\xa0\x80\"",
                            "\"\xf4\x90\x80\x80\"", "\"\xe5\x86\"", "\"x"})
        CHECK_FALSE(read_canonical_json(bad, type_of<std::string>(), &text));
}

}  // namespace gzl
