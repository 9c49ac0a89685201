#include "api/structured_fields.hpp"

#include <doctest/doctest.h>

using namespace gzl;
using namespace gzl::api;

TEST_CASE("inner lists are read and written canonically") {
    const auto read = parse_inner_lists(R"(  a=( "@method"   "x\"y" );n=-12; k="v" 	, *b.c-1=())");
    REQUIRE(read.has_value());
    REQUIRE(read->size() == 2);
    const FieldInnerList& list = read->front().second;
    CHECK(read->front().first == "a");
    CHECK(list.items == std::vector<std::string>{"@method", "x\"y"});
    REQUIRE(list.integer("n"));
    CHECK(*list.integer("n") == -12);
    REQUIRE(list.text("k"));
    CHECK(*list.text("k") == "v");
    CHECK_FALSE(list.text("n"));
    CHECK_FALSE(list.has("m"));
    CHECK(serialize(list) == R"(("@method" "x\"y");n=-12;k="v")");
    CHECK((*read)[1].first == "*b.c-1");
}

TEST_CASE("anything that is not exactly an inner list is refused") {
    for (const char* text : {"",
                             "a",
                             "a=",
                             "a=(",
                             "a=(\"b\"",
                             "a=(\"b)",
                             "a=(\"b\"\"c\")",
                             "a=(b)",
                             "a=(\"b\";req)",
                             "a=() x",
                             "a=(),",
                             "a=(),,b=()",
                             "a=(),a=()",
                             "A=()",
                             "1=()",
                             "a=();k",
                             "a=();k=",
                             "a=();k=1;k=2",
                             "a=();k=token",
                             "a=();K=1",
                             "a=();k=1.5",
                             "a=();k=1234567890123456",
                             "a=();k=\"\x01\"",
                             "a=();k=\"\\n\"",
                             "a=();k=\"open",
                             "a=:YQ==:",
                             "a=(\t)",
                             "a =()",
                             "a=() ;k=1",
                             "a=();k=?1"}) {
        CAPTURE(text);
        CHECK_FALSE(parse_inner_lists(text).has_value());
    }
}

TEST_CASE("byte sequences are strict base64") {
    const auto read = parse_byte_sequences("sha-256=:YWI=:,sha-512=::");
    REQUIRE(read.has_value());
    CHECK((*read)[0].second == Bytes{'a', 'b'});
    CHECK((*read)[1].second.empty());
    CHECK(serialize_byte_sequence(Bytes{'a', 'b'}) == ":YWI=:");
    for (const char* text : {"a=YWI=", "a=:YWI=", "a=:YWI:", "a=:YWJ=:", "a=:Y WI=:", "a=:YWI=:;x=1", "a=()"}) {
        CAPTURE(text);
        CHECK_FALSE(parse_byte_sequences(text).has_value());
    }
}
