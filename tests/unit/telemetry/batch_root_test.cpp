#include "telemetry/batch_root.hpp"

#include <doctest/doctest.h>

#include "base/json.hpp"
#include "evidence/digest.hpp"

namespace gzl::telemetry {

TEST_CASE("HMAC-SHA-256 agrees with RFC 4231, cases 1 and 2") {
    CHECK(to_hex(hmac_sha256(Bytes(20, 0x0b), bytes_of("Hi There"))) ==
          "b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7");
    CHECK(to_hex(hmac_sha256(bytes_of("Jefe"), bytes_of("what do ya want for nothing?"))) ==
          "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
}

TEST_CASE("S3: each reading is proved alone, from its salt and its path") {
    BatchKey key;
    key.fill(3);
    std::vector<Reading> readings;
    for (std::uint64_t i = 1; i <= 5; ++i) readings.push_back({"scale-A1", i, Instant(1000), 42});
    const auto tree = batch_tree(key, readings);
    const Bytes position{0, 0, 0, 0, 0, 0, 0, 3};
    const Bytes prefix{0};
    const Hash leaf = evidence::sha256({prefix, hmac_sha256(key, position), bytes_of(to_json(readings[3]))});
    CHECK(evidence::verify_inclusion(3, 5, leaf, tree.inclusion_proof(3, 5), tree.root()));
    readings[3].value = 41;
    CHECK(batch_tree(key, readings).root() != tree.root());
    CHECK(reading_leaf(key, 0, readings[0]) != reading_leaf(key, 1, readings[0]));
}

}  // namespace gzl::telemetry
