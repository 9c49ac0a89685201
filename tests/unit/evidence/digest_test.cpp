#include "evidence/digest.hpp"

#include "unit/evidence/vectors.hpp"

namespace gzl::evidence {

using namespace test;

TEST_CASE("SHA-256 and SM3 of the standards' samples") {
    CHECK(to_hex(sha256(ByteView{})) == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    CHECK(to_hex(sha256(bytes_of("abc"))) == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    CHECK(to_hex(sm3(bytes_of("abc"))) == "66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0");
    std::string abcd;
    for (int i = 0; i < 16; ++i) abcd += "abcd";
    CHECK(to_hex(sm3(bytes_of(abcd))) == "debe9ff92275b8a138604889c18e5a4d6fdb70e5387e5765293dcba39c0c5732");
}

TEST_CASE("the digest of parts is that of their concatenation") {
    CHECK(sha256({bytes_of("a"), bytes_of(""), bytes_of("bc")}) == sha256(bytes_of("abc")));
    CHECK(sha256(std::initializer_list<ByteView>{}) == sha256(ByteView{}));
}

TEST_CASE("leaves and nodes are hashed in separate domains") {
    const Hash left = leaf_hash(bytes_of("left"));
    const Hash right = leaf_hash(bytes_of("right"));
    Bytes node = {1};
    node.insert(node.end(), left.begin(), left.end());
    node.insert(node.end(), right.begin(), right.end());
    CHECK(node_hash(left, right) == sha256(node));
    CHECK(leaf_hash(node) != node_hash(left, right));
    CHECK(to_hex(leaf_hash({})) == "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d");
}

}  // namespace gzl::evidence
