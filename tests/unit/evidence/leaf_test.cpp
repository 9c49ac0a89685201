#include "evidence/leaf.hpp"

#include <random>

#include "evidence/digest.hpp"
#include "unit/evidence/mutation.hpp"
#include "unit/evidence/vectors.hpp"

namespace gzl::evidence {

using namespace test;

TEST_CASE("the commitment is SHA-256 of salt and record") {
    Salt salt;
    salt.fill(0x61);
    CHECK(commitment(salt, "{}") == sha256(bytes_of("aaaaaaaaaaaaaaaa{}")));
}

TEST_CASE("a leaf entry is canonical JSON") {
    const Hash hash = sha256(bytes_of("abc"));
    const std::string text = leaf_entry("fact", 7, hash);
    CHECK(text ==
          "{\"v\":1,\"kind\":\"fact\",\"seq\":7,\"commitment\":"
          "\"ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad\"}");
    CHECK(parse_leaf_entry(text).value() == LeafEntry{"fact", 7, hash});
    CHECK(parse_leaf_entry(leaf_entry("batch-root_2", UINT64_MAX, hash)).value() ==
          LeafEntry{"batch-root_2", UINT64_MAX, hash});
}

TEST_CASE("leaf kinds are short lower-case words") {
    for (const std::string_view kind : {"fact", "telemetry-batch", "a_1"}) CHECK(is_leaf_kind(kind));
    for (const std::string_view kind :
         {"", "Fact", "a b", "a\"b", "\u51a0", "abcdefghijklmnopqrstuvwxyz0123456", "a/b"}) {
        CHECK_FALSE(is_leaf_kind(kind));
    }
}

TEST_CASE("only the canonical spelling of a leaf entry is read") {
    const std::string text = leaf_entry("fact", 7, sha256(bytes_of("abc")));
    CHECK_FALSE(parse_leaf_entry(""));
    CHECK_FALSE(parse_leaf_entry(text + " "));
    CHECK_FALSE(parse_leaf_entry("{\"v\":1, " + text.substr(7)));
    std::string upper = text;
    upper[upper.find("ba78")] = 'B';
    CHECK_FALSE(parse_leaf_entry(upper));
    std::mt19937_64 random(8);
    for (int i = 0; i < 20'000; ++i) {
        const std::string other = mutate(text, random);
        const auto entry = parse_leaf_entry(other);
        if (entry) CHECK(leaf_entry(entry->kind, entry->seq, entry->commitment) == other);
    }
}

}  // namespace gzl::evidence
