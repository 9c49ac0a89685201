// A described struct with every kind of field, and arbitrary values of it.
#pragma once

#include <rapidcheck.h>

#include "base/type.hpp"

namespace gzl::sample {

struct BoxTag {
    static constexpr std::string_view kPrefix = "box";
};
using BoxId = Id<BoxTag>;
struct RackTag {
    static constexpr std::string_view kPrefix = "rack";
};
using RackId = Id<RackTag>;

enum class Colour : std::uint8_t { red, green, blue };
BOOST_DESCRIBE_ENUM(Colour, red, green, blue)

struct Label {
    BoxId box;
    std::optional<Money> price;
};
BOOST_DESCRIBE_STRUCT(Label, (), (box, price))

struct Everything {
    bool flag = false;
    std::int32_t narrow = 0;
    std::int64_t wide = 0;
    Money amount;
    std::optional<Weight> weight;
    RatePpm rate;
    Price price;
    std::string text;
    Colour colour = Colour::red;
    Date day;
    Instant at;
    BoxId box;
    std::optional<RackId> rack;
    std::array<std::uint8_t, 4> bytes{};
    std::vector<Label> labels;
    std::deque<std::int64_t> numbers;
    std::set<Colour> colours;
    std::map<BoxId, Money> amounts;
    std::optional<Label> label;
};
BOOST_DESCRIBE_STRUCT(Everything, (),
                      (flag, narrow, wide, amount, weight, rate, price, text, colour, day, at, box, rack, bytes, labels,
                       numbers, colours, amounts, label))

inline std::int64_t exact_integer() {
    return *rc::gen::inRange<std::int64_t>(-kMaxExactInteger, kMaxExactInteger);
}
template <class T>
T some_id() {
    return T(*rc::gen::inRange<std::uint64_t>(1, kMaxExactInteger));
}
inline std::string some_text() {
    static const std::vector<std::string> kParts{"a", " ", "\"", "\\", "/", "\n", "\x01", "\x7f", "冠", "😀", "{", "é"};
    std::string text;
    for (const std::string& part : *rc::gen::container<std::vector<std::string>>(rc::gen::elementOf(kParts)))
        text += part;
    return text;
}
inline Label some_label() {
    Label label{some_id<BoxId>(), {}};
    if (*rc::gen::arbitrary<bool>()) label.price = Money(exact_integer());
    return label;
}
inline Everything some_everything() {
    const auto count = [] { return *rc::gen::inRange(0, 4); };
    const auto colour = [] { return static_cast<Colour>(*rc::gen::inRange(0, 3)); };
    Everything all;
    all.flag = *rc::gen::arbitrary<bool>();
    all.narrow = *rc::gen::arbitrary<std::int32_t>();
    all.wide = exact_integer();
    all.amount = Money(exact_integer());
    if (*rc::gen::arbitrary<bool>()) all.weight = Weight(exact_integer());
    all.rate = RatePpm(exact_integer());
    all.price = Price(exact_integer());
    all.text = some_text();
    all.colour = colour();
    all.day = Date(*rc::gen::inRange(Date::of(1900, 1, 1).days(), Date::of(9999, 12, 31).days()));
    all.at = Instant(*rc::gen::inRange(Date::of(1900, 1, 2).days(), Date::of(9999, 12, 30).days()) *
                         std::int64_t{86'400'000} +
                     *rc::gen::inRange(0, 86'400'000));
    all.box = some_id<BoxId>();
    if (*rc::gen::arbitrary<bool>()) all.rack = some_id<RackId>();
    for (auto& byte : all.bytes) byte = *rc::gen::arbitrary<std::uint8_t>();
    for (int i = count(); i > 0; --i) all.labels.push_back(some_label());
    for (int i = count(); i > 0; --i) all.numbers.push_back(exact_integer());
    for (int i = count(); i > 0; --i) all.colours.insert(colour());
    for (int i = count(); i > 0; --i) all.amounts[some_id<BoxId>()] = Money(exact_integer());
    if (*rc::gen::arbitrary<bool>()) all.label = some_label();
    return all;
}

}  // namespace gzl::sample
