// A record has one text; what is read from a damaged one is the same with and without the direct reader's short cut.
#include "node/record.hpp"

#include <random>

#include <doctest/doctest.h>

#include "base/json.hpp"

namespace gzl::node {

namespace {

const std::string kRecord =
    R"({"v":1,"seq":17,"at":"2026-03-01T01:00:00.000Z","kind":"OrganisationApplied","by":"user-000003","first":17,)"
    R"("count":1,"key":"a-1","input":"00112233445566778899aabbccddeeff","data":{"organisation":"org-000009",)"
    R"("code":"91350200MA2YJ1XR9G","name":"宝莱利金属","capacities":["enterprise"],"applied_by":"user-000003"}})";

// The same JSON with a blank at the front, which only the reader over a document takes.
Result<Record> read_slowly(const std::string& text) {
    return read_record(" " + text);
}

bool same(const Record& a, const Record& b) {
    return write_record(a.head, a.event) == write_record(b.head, b.event);
}

}  // namespace

TEST_CASE("a record is read back to the same text, quickly and slowly") {
    const auto quick = read_record(kRecord);
    const auto slow = read_slowly(kRecord);
    REQUIRE(quick);
    REQUIRE(slow);
    CHECK(write_record(quick->head, quick->event) == kRecord);
    CHECK(write_record(slow->head, slow->event) == kRecord);
}

TEST_CASE("an unknown kind, another version and a half record are faults") {
    for (const std::string_view part :
         {"OrganisationApplied", "\"v\":1", "\"seq\":17", "\"data\"", "org-000009", "\"by\""}) {
        std::string text = kRecord;
        text.replace(text.find(part), part.size(), "\"x\":2");
        CHECK_FALSE(read_record(text));
    }
    CHECK_FALSE(read_record(std::string_view(kRecord).substr(0, kRecord.size() - 1)));
    CHECK_FALSE(read_record(kRecord + "}"));
}

TEST_CASE("damaged records are refused or read alike, quickly and slowly") {
    std::mt19937_64 random(42);
    static constexpr std::string_view kBytes = "\"{}[],:-0123456789abcdef\\ \x80\xe5";
    int read = 0;
    for (int i = 0; i < 100'000; ++i) {
        std::string text = kRecord;
        const std::size_t at = random() % text.size();
        if (random() % 2)
            text[at] = kBytes[random() % kBytes.size()];
        else
            text.erase(at, 1 + random() % 4);
        const auto quick = read_record(text);
        const auto slow = read_slowly(text);
        INFO(text);
        REQUIRE(quick.has_value() == slow.has_value());
        if (!quick) continue;
        ++read;
        REQUIRE(same(*quick, *slow));
    }
    CHECK(read > 1'000);
}

}  // namespace gzl::node
