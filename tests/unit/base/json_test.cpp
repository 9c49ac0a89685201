#include "base/json.hpp"

#include <doctest/doctest.h>

#include "unit/base/sample.hpp"

namespace gzl {

namespace {

using sample::Everything;

constexpr std::string_view kText =
    R"({"flag":true,"narrow":-7,"wide":9007199254740991,"amount_fen":12,"weight_kg":3,"rate_ppm":32000,)"
    R"("price_fen_per_tonne":390000,"text":"冠\"\\\n","colour":"green","day":"2026-03-01",)"
    R"("at":"2026-03-01T08:30:00.000Z","box":"box-000001","rack":"rack-000002","bytes":"00ff10ab",)"
    R"("labels":[{"box":"box-000003","price_fen":5},{"box":"box-000004"}],"numbers":[1,-2],)"
    R"("colours":["red","blue"],"amounts":[{"key":"box-000005","value_fen":6}],"label":{"box":"box-000006"}})";

std::string changed(std::string_view from, std::string_view to) {
    std::string text(kText);
    const std::size_t at = text.find(from);
    REQUIRE(at != std::string::npos);
    return text.replace(at, from.size(), to);
}

struct Refused {
    std::string from, to, reason, pointer;
};

void check_refused(const Refused& each) {
    const auto read = from_json<Everything>(changed(each.from, each.to));
    CAPTURE(each.from);
    CAPTURE(each.to);
    REQUIRE_FALSE(read);
    CHECK(read.error().reason == each.reason);
    CHECK(read.error().pointer == each.pointer);
}

std::string text_json(std::string_view text) {
    std::string out;
    write_json_text(out, text);
    return out;
}

}  // namespace

TEST_CASE("the canonical text: declared order, units in names, no blanks, empty optionals left out") {
    const auto read = from_json<Everything>(kText);
    REQUIRE(read);
    CHECK(to_json(*read) == kText);
    CHECK(to_json(sample::Label{sample::BoxId(7), {}}) == R"({"box":"box-000007"})");
    CHECK(to_json(std::vector<std::int64_t>{}) == "[]");
}

TEST_CASE("a value comes back from its text, and the text from the value") {
    CHECK(rc::check([] {
        const Everything all = sample::some_everything();
        const std::string text = to_json(all);
        const auto read = from_json<Everything>(text);
        RC_ASSERT(read.has_value());
        RC_ASSERT(equal(type_of<Everything>(), &*read, &all));
        RC_ASSERT(to_json(*read) == text);
    }));
}

TEST_CASE("escapes are the shortest ones, and only where JSON asks for them") {
    CHECK(text_json("\"\\/\b\f\n\r\t") == R"("\"\\/\b\f\n\r\t")");
    CHECK(text_json(std::string_view("\0\x1f\x7f", 3)) == "\"\\u0000\\u001f\x7f\"");
    CHECK(text_json("冠😀é\u2028") == "\"冠😀é\u2028\"");
}

TEST_CASE("order and blanks of the text that is read do not matter") {
    const auto read = from_json<sample::Label>(" { \"price_fen\" : 5 ,\n \"box\" : \"box-000003\" } ");
    REQUIRE(read);
    CHECK(to_json(*read) == R"({"box":"box-000003","price_fen":5})");
    CHECK(from_json<std::string>(R"("\u51a0\ud83d\ude00")").value() == "冠😀");
}

TEST_CASE("of a member that is given twice, the last one counts, and both must be of this type's fields") {
    const auto read = from_json<sample::Label>(R"({"box":"box-000001","price_fen":1,"box":"box-000002"})");
    REQUIRE(read);
    CHECK(read->box == sample::BoxId(2));
    CHECK_FALSE(from_json<sample::Label>(R"({"box":"box-000001","x":1,"x":2})"));
}

TEST_CASE("each refusal names its reason and its place") {
    const std::string at = "2026-03-01T08:30:00.000Z";
    for (const Refused& each : {
             Refused{"\"flag\":true", "\"flag\":1", "wrong_type", "/flag"},
             Refused{"\"flag\":true", "\"flag\":null", "wrong_type", "/flag"},
             Refused{"\"narrow\":-7", "\"narrow\":\"-7\"", "wrong_type", "/narrow"},
             Refused{"\"narrow\":-7", "\"narrow\":1.0", "wrong_type", "/narrow"},
             Refused{"\"narrow\":-7", "\"narrow\":1e3", "wrong_type", "/narrow"},
             Refused{"\"narrow\":-7", "\"narrow\":2147483648", "out_of_range", "/narrow"},
             Refused{"9007199254740991", "9007199254740992", "out_of_range", "/wide"},
             Refused{"9007199254740991", "-9007199254740992", "out_of_range", "/wide"},
             Refused{"9007199254740991", "9223372036854775808", "out_of_range", "/wide"},
             Refused{"\"weight_kg\":3", "\"weight_kg\":null", "wrong_type", "/weight_kg"},
             Refused{"\"weight_kg\":3", "\"weight\":3", "unknown_field", "/weight"},
             Refused{"\"amount_fen\":12,", "", "missing_field", "/amount_fen"},
             Refused{"\"flag\":true", "\"flag\":true,\"a/b~c\":1", "unknown_field", "/a~1b~0c"},
             Refused{"\"green\"", "\"Green\"", "unknown_value", "/colour"},
             Refused{"\"green\"", "1", "wrong_type", "/colour"},
             Refused{"2026-03-01", "2026-02-30", "malformed_date", "/day"},
             Refused{at, "2026-03-01", "malformed_instant", "/at"},
             Refused{"box-000001", "box-1", "malformed_id", "/box"},
             Refused{"rack-000002", "box-000002", "malformed_id", "/rack"},
             Refused{"00ff10ab", "00ff10", "malformed_bytes", "/bytes"},
             Refused{"00ff10ab", "00ff10zz", "malformed_bytes", "/bytes"},
             Refused{"box-000003", "box-3", "malformed_id", "/labels/0/box"},
             Refused{"{\"box\":\"box-000004\"}", "{}", "missing_field", "/labels/1/box"},
             Refused{"{\"box\":\"box-000004\"}", "[]", "wrong_type", "/labels/1"},
             Refused{"[1,-2]", "{}", "wrong_type", "/numbers"},
             Refused{"[1,-2]", "[1,true]", "wrong_type", "/numbers/1"},
             Refused{"\"blue\"", "\"pink\"", "unknown_value", "/colours/1"},
             Refused{"\"value_fen\":6", "\"value_fen\":6.5", "wrong_type", "/amounts/0/value_fen"},
             Refused{"box-000006", "", "malformed_id", "/label/box"},
         })
        check_refused(each);
}

TEST_CASE("recorded facts: an absent field has its default, an unknown one is refused all the same") {
    const JsonLimits recorded{.absent_is_default = true};
    const auto young = from_json<Everything>(R"({"box":"box-000007"})", recorded);
    REQUIRE(young);
    Everything expected;
    expected.box = sample::BoxId(7);
    CHECK(to_json(*young) == to_json(expected));
    CHECK(from_json<Everything>(R"({"box":"box-000007","weight":3})", recorded).error().reason == "unknown_field");
}

TEST_CASE("recorded facts: an identifier has no default, because one that is not set has no text") {
    const JsonLimits recorded{.absent_is_default = true};
    const auto empty = from_json<Everything>("{}", recorded);
    REQUIRE_FALSE(empty);
    CHECK(empty.error().reason == "missing_field");
    CHECK(empty.error().pointer == "/box");
    CHECK(from_json<sample::Label>("{}", recorded).error().pointer == "/box");
}

TEST_CASE("what is no JSON is malformed, and says so for the whole document") {
    for (const std::string_view text :
         {"",    "{",       "{}}",      "{} {}",    "[1,]",         "{\"a\":1,}",       "nul",         "'a'",
          "\"a", "\"\\x\"", "\"\x01\"", "\"\xff\"", "\"\xc0\x80\"", "\"\xed\xa0\x80\"", "\"\\ud800\"", "01",
          "+1",  "1.",      ".5",       "NaN",      "// x\n1",      "\xef\xbb\xbf{}"}) {
        CAPTURE(text);
        const auto parsed = parse_json(text);
        REQUIRE_FALSE(parsed);
        CHECK(parsed.error().reason == "malformed_json");
        CHECK(parsed.error().pointer.empty());
    }
}

TEST_CASE("depth, lengths of texts and of lists are limited") {
    const auto nested = [](std::size_t depth) { return std::string(depth, '[') + std::string(depth, ']'); };
    CHECK(parse_json(nested(32)));
    const auto deep = parse_json(nested(33));
    REQUIRE_FALSE(deep);
    CHECK(deep.error().reason == "too_deep");
    CHECK_FALSE(parse_json(std::string(1'000'000, '[')));

    CHECK(from_json<std::string>(text_json(std::string(4096, 'x'))));
    const auto text = from_json<std::vector<std::string>>("[\"\"," + text_json(std::string(4097, 'x')) + "]");
    REQUIRE_FALSE(text);
    CHECK(text.error().reason == "text_too_long");
    CHECK(text.error().pointer == "/1");

    const JsonLimits two{.depth = 32, .text_bytes = 4096, .items = 2};
    CHECK(from_json<std::vector<std::int64_t>>("[1,2]", two));
    const auto list = from_json<std::vector<std::int64_t>>("[1,2,3]", two);
    REQUIRE_FALSE(list);
    CHECK(list.error().reason == "too_many_items");
}

TEST_CASE("a field that is given from elsewhere is unknown in the document") {
    sample::Label label{sample::BoxId(9), {}};
    const auto read = [&](std::string_view text) {
        return read_json(*parse_json(text), type_of<sample::Label>(), &label, {}, {"box"});
    };
    CHECK(read(R"({"price_fen":1})"));
    CHECK(label.box == sample::BoxId(9));
    const auto refused = read(R"({"box":"box-000001","price_fen":1})");
    REQUIRE_FALSE(refused);
    CHECK(refused.error().reason == "unknown_field");
    CHECK(refused.error().pointer == "/box");
}

TEST_CASE("a scalar from a path or a query") {
    const auto scalar = [](std::string_view text, auto value) {
        const auto read = read_scalar(text, type_of<decltype(value)>(), &value, "/x");
        return read ? to_json(value) : std::string(read.error().reason) + " at " + read.error().pointer;
    };
    CHECK(scalar("12", std::int64_t{}) == "12");
    CHECK(scalar("12", std::optional<Money>{}) == "12");
    CHECK(scalar("true", false) == "true");
    CHECK(scalar("box-000001", sample::BoxId{}) == "\"box-000001\"");
    CHECK(scalar("green", sample::Colour{}) == "\"green\"");
    CHECK(scalar("", std::string{}) == "\"\"");
    for (const char* text : {"", "1.0", "1x", " 1", "+1", "--1"})
        CHECK(scalar(text, std::int64_t{}) == "wrong_type at /x");
    CHECK(scalar("9007199254740992", std::int64_t{}) == "out_of_range at /x");
    CHECK(scalar("99999999999999999999", std::int64_t{}) == "out_of_range at /x");
    CHECK(scalar("300", std::uint8_t{}) == "out_of_range at /x");
    CHECK(scalar("1", false) == "wrong_type at /x");
    CHECK(scalar("[]", std::vector<std::int64_t>{}) == "wrong_type at /x");
}

}  // namespace gzl
