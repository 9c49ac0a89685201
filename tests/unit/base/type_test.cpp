#include "base/type.hpp"

#include <doctest/doctest.h>

#include "unit/base/sample.hpp"

namespace gzl {

namespace {

using Named = std::vector<std::pair<std::string, std::uint64_t>>;

template <class T>
Named ids_in(const T& value) {
    Named named;
    for_each_id(type_of<T>(), &value, &named, [](void* raw, std::string_view prefix, std::uint64_t number) {
        static_cast<Named*>(raw)->emplace_back(prefix, number);
    });
    return named;
}

namespace older {
struct Note {
    std::int64_t value = 0;
};
BOOST_DESCRIBE_STRUCT(Note, (), (value))
}  // namespace older
namespace renamed {
struct Note {
    std::int64_t number = 0;
};
BOOST_DESCRIBE_STRUCT(Note, (), (number))
}  // namespace renamed
namespace retyped {
struct Note {
    Money value;
};
BOOST_DESCRIBE_STRUCT(Note, (), (value))
}  // namespace retyped
namespace longer {
struct Note {
    std::int64_t value = 0;
    bool flag = false;
};
BOOST_DESCRIBE_STRUCT(Note, (), (value, flag))
}  // namespace longer
namespace same {
struct Note {
    std::int64_t value = 7;
};
BOOST_DESCRIBE_STRUCT(Note, (), (value))
}  // namespace same

struct First {
    std::int64_t one = 1;
};
BOOST_DESCRIBE_STRUCT(First, (), (one))
struct Second {
    std::int64_t two = 2;
};
BOOST_DESCRIBE_STRUCT(Second, (), (two))
struct Both : First, Second {};
BOOST_DESCRIBE_STRUCT(Both, (First, Second), ())

enum class Size : std::uint8_t { small, large };
BOOST_DESCRIBE_ENUM(Size, small, large)
namespace later {
enum class Size : std::uint8_t { small, large, huge };
BOOST_DESCRIBE_ENUM(Size, small, large, huge)
}  // namespace later

}  // namespace

TEST_CASE("ids are visited in order, at any depth, and unset ones are not") {
    sample::Everything all;
    CHECK(ids_in(all).empty());
    all.box = sample::BoxId(1);
    all.rack = sample::RackId(2);
    all.labels = {{sample::BoxId(3), {}}, {sample::BoxId(), {}}, {sample::BoxId(4), {}}};
    all.amounts = {{sample::BoxId(5), Money(1)}};
    all.label = sample::Label{sample::BoxId(6), {}};
    CHECK(ids_in(all) == Named{{"box", 1}, {"rack", 2}, {"box", 3}, {"box", 4}, {"box", 5}, {"box", 6}});
}

TEST_CASE("a description's text changes with the description and with nothing else") {
    const std::string text = describe(type_of<older::Note>());
    CHECK(describe(type_of<same::Note>()) == text);
    CHECK(describe(type_of<renamed::Note>()) != text);
    CHECK(describe(type_of<retyped::Note>()) != text);
    CHECK(describe(type_of<longer::Note>()) != text);
    CHECK(describe(type_of<Size>()) != describe(type_of<later::Size>()));
    CHECK(describe(type_of<std::vector<older::Note>>()) != describe(type_of<std::optional<older::Note>>()));
    CHECK(describe(type_of<std::array<std::uint8_t, 4>>()) != describe(type_of<std::array<std::uint8_t, 5>>()));
}

TEST_CASE("fields carry their unit in their name") {
    std::vector<std::string_view> names;
    for (const Field& field : type_of<sample::Everything>().fields) names.push_back(field.name);
    CHECK(names == std::vector<std::string_view>{"flag", "narrow", "wide", "amount_fen", "weight_kg", "rate_ppm",
                                                 "price_fen_per_tonne", "text", "colour", "day", "at", "box", "rack",
                                                 "bytes", "labels", "numbers", "colours", "amounts", "label"});
    CHECK(type_of<sample::Everything>().name == "Everything");
}

TEST_CASE("members of every base stand where they are") {
    const Both both;
    const Type& type = type_of<Both>();
    REQUIRE(type.fields.size() == 2);
    CHECK(type.fields[0].get(&both) == &both.one);
    CHECK(type.fields[1].get(&both) == &both.two);
}

TEST_CASE("values are equal when every field is") {
    sample::Everything a;
    sample::Everything b;
    CHECK(equal(type_of<sample::Everything>(), &a, &b));
    b.label = sample::Label{};
    CHECK_FALSE(equal(type_of<sample::Everything>(), &a, &b));
}

}  // namespace gzl
