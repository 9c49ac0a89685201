#include "evidence/merkle.hpp"

#include <random>

#include "evidence/digest.hpp"
#include "unit/evidence/vectors.hpp"

namespace gzl::evidence {

using namespace test;

namespace {

constexpr std::string_view kLeafInputs[] = {
    "", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f"};
constexpr std::string_view kRoots[] = {"e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
                                       "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
                                       "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
                                       "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
                                       "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
                                       "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
                                       "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
                                       "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
                                       "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328"};

MerkleTree eight_leaves() {
    MerkleTree tree;
    for (const std::string_view input : kLeafInputs) tree.append(leaf_hash(hex(input)));
    return tree;
}

// RFC 6962 §2.1 word for word.
Hash reference_root(std::span<const Hash> leaves) {
    if (leaves.empty()) return sha256(ByteView{});
    if (leaves.size() == 1) return leaves[0];
    std::size_t k = 1;
    while (k * 2 < leaves.size()) k *= 2;
    return node_hash(reference_root(leaves.first(k)), reference_root(leaves.subspan(k)));
}

std::vector<Hash> random_leaves(std::size_t count, std::mt19937_64& random) {
    std::vector<Hash> leaves(count);
    for (Hash& leaf : leaves) {
        for (std::uint8_t& byte : leaf) byte = static_cast<std::uint8_t>(random());
    }
    return leaves;
}

MerkleTree tree_of(std::span<const Hash> leaves) {
    MerkleTree tree;
    for (const Hash& leaf : leaves) tree.append(leaf);
    return tree;
}

Hash with_flipped_bit(Hash hash, std::mt19937_64& random) {
    hash[random() % hash.size()] ^= static_cast<std::uint8_t>(1u << random() % 8);
    return hash;
}

// Every one-step damage of a proof: a flipped bit, a dropped or a doubled hash, two hashes swapped.
std::vector<HashPath> damaged(const HashPath& proof, std::mt19937_64& random) {
    std::vector<HashPath> all;
    for (std::size_t i = 0; i < proof.size(); ++i) {
        const auto at = static_cast<std::ptrdiff_t>(i);
        all.push_back(proof);
        all.back()[i] = with_flipped_bit(proof[i], random);
        all.push_back(proof);
        all.back().erase(all.back().begin() + at);
        all.push_back(proof);
        all.back().insert(all.back().begin() + at, proof[i]);
        if (i > 0 && proof[i] != proof[i - 1]) {
            all.push_back(proof);
            std::swap(all.back()[i], all.back()[i - 1]);
        }
    }
    all.push_back(proof);
    all.back().push_back(Hash{});
    return all;
}

// The vectors' hashes are base64 and may have any length; hashes that are not 32 bytes do not pass the parsers.
std::optional<Hash> decoded(const boost::json::value& text) {
    return hash_of(from_base64(std::string_view(text.as_string())).value());
}

std::optional<HashPath> decoded_path(const boost::json::value& list) {
    HashPath path;
    if (list.is_null()) return path;
    for (const auto& item : list.as_array()) {
        const auto hash = decoded(item);
        if (!hash) return std::nullopt;
        path.push_back(*hash);
    }
    return path;
}

}  // namespace

TEST_CASE("roots of the first eight reference leaves") {
    const MerkleTree tree = eight_leaves();
    for (std::uint64_t size = 0; size <= 8; ++size) CHECK(to_hex(tree.root_at(size)) == kRoots[size]);
    CHECK(tree.root() == tree.root_at(8));
    CHECK(MerkleTree().root() == empty_root());
    CHECK(tree.leaf(3) == leaf_hash(hex("2021")));
}

TEST_CASE("proofs of the eight reference leaves are byte-equal") {
    const auto* all = vectors();
    if (!all) return;
    const auto& reference = all->at("rfc6962_8leaf").as_object();
    const MerkleTree tree = eight_leaves();
    for (const auto& item : reference.at("inclusion").as_array()) {
        const auto& proof = item.as_object();
        CHECK(tree.inclusion_proof(number_at(proof, "index"), number_at(proof, "size")) == hex_path(proof.at("proof")));
    }
    for (const auto& item : reference.at("consistency").as_array()) {
        const auto& proof = item.as_object();
        CHECK(tree.consistency_proof(number_at(proof, "old"), number_at(proof, "new")) == hex_path(proof.at("proof")));
    }
}

TEST_CASE("inclusion cases of transparency-dev/merkle") {
    const auto* all = vectors();
    if (!all) return;
    const auto& cases = all->at("merkle_proof_cases").at("inclusion").as_array();
    CHECK(cases.size() == 98);
    for (const auto& item : cases) {
        const auto& sample = item.as_object();
        CAPTURE(text_at(sample, "file"));
        const auto root = decoded(sample.at("root"));
        const auto leaf = decoded(sample.at("leafHash"));
        const auto path = decoded_path(sample.at("proof"));
        const bool accepted =
            root && leaf && path &&
            verify_inclusion(number_at(sample, "leafIdx"), number_at(sample, "treeSize"), *leaf, *path, *root);
        CHECK(accepted == !sample.at("wantErr").as_bool());
    }
}

TEST_CASE("consistency cases of transparency-dev/merkle") {
    const auto* all = vectors();
    if (!all) return;
    const auto& cases = all->at("merkle_proof_cases").at("consistency").as_array();
    CHECK(cases.size() == 98);
    for (const auto& item : cases) {
        const auto& sample = item.as_object();
        CAPTURE(text_at(sample, "file"));
        const bool wanted = !sample.at("wantErr").as_bool();
        auto older = decoded(sample.at("root1"));
        auto newer = decoded(sample.at("root2"));
        // One accepted case has roots that are not hashes; only their being equal matters to it.
        if (wanted && !older) older = sha256(bytes_of(text_at(sample, "root1")));
        if (wanted && !newer) newer = sha256(bytes_of(text_at(sample, "root2")));
        const auto path = decoded_path(sample.at("proof"));
        const bool accepted =
            older && newer && path &&
            verify_consistency({number_at(sample, "size1"), *older}, {number_at(sample, "size2"), *newer}, *path);
        CHECK(accepted == wanted);
    }
}

TEST_CASE("everything extends the empty tree, with an empty proof") {
    const TreeHead empty{0, empty_root()};
    const TreeHead some{5, sha256(bytes_of("root"))};
    CHECK(verify_consistency(empty, some, {}));
    CHECK(verify_consistency(empty, empty, {}));
    CHECK(verify_consistency(some, some, {}));
    CHECK_FALSE(verify_consistency(empty, some, HashPath{some.root}));
    CHECK_FALSE(verify_consistency({0, some.root}, some, {}));
    CHECK_FALSE(verify_consistency(empty, {0, some.root}, {}));
    CHECK_FALSE(verify_consistency(some, empty, {}));
    CHECK_FALSE(verify_consistency({4, some.root}, some, {}));
    CHECK_FALSE(verify_consistency({3, some.root}, some, {}));
}

TEST_CASE("the readings' logs have the generated roots and consistency proofs") {
    const auto* all = vectors();
    if (!all) return;
    const MerkleTree& tree = reading_tree();
    for (const auto& [size_text, item] : all->at("generated_log").at("logs").as_object()) {
        const std::uint64_t size = std::stoull(std::string(size_text));
        const auto& log = item.as_object();
        CAPTURE(size);
        CHECK(to_hex(tree.root_at(size)) == text_at(log, "root_hex"));
        if (!log.contains("consistency_from")) continue;
        for (const auto& [old_text, list] : log.at("consistency_from").as_object()) {
            const std::uint64_t older = std::stoull(std::string(old_text));
            HashPath expected;
            for (const auto& hash : list.as_array()) expected.push_back(decoded(hash).value());
            CHECK(tree.consistency_proof(older, size) == expected);
            CHECK(verify_consistency({older, tree.root_at(older)}, {size, tree.root_at(size)}, expected));
        }
    }
}

TEST_CASE("roots at every size equal the definition") {
    std::mt19937_64 random(6962);
    const auto leaves = random_leaves(300, random);
    const MerkleTree tree = tree_of(leaves);
    for (std::size_t size = 0; size <= leaves.size(); ++size) {
        CHECK(tree.root_at(size) == reference_root(std::span(leaves).first(size)));
    }
}

TEST_CASE("every inclusion proof of small trees verifies, at its index and size only") {
    std::mt19937_64 random(1);
    const auto leaves = random_leaves(40, random);
    const MerkleTree tree = tree_of(leaves);
    for (std::uint64_t size = 1; size <= leaves.size(); ++size) {
        const Hash root = tree.root_at(size);
        for (std::uint64_t index = 0; index < size; ++index) {
            const HashPath proof = tree.inclusion_proof(index, size);
            CHECK(verify_inclusion(index, size, leaves[index], proof, root));
            for (std::uint64_t other = 0; other <= size; ++other) {
                if (other != index) CHECK_FALSE(verify_inclusion(other, size, leaves[index], proof, root));
            }
        }
    }
}

TEST_CASE("inclusion proofs of random trees verify, and no damaged one does") {
    std::mt19937_64 random(2);
    for (int round = 0; round < 60; ++round) {
        const auto leaves = random_leaves(1 + random() % 2000, random);
        const MerkleTree tree = tree_of(leaves);
        const std::uint64_t size = 1 + random() % leaves.size();
        const std::uint64_t index = random() % size;
        const Hash root = tree.root_at(size);
        const HashPath proof = tree.inclusion_proof(index, size);
        CAPTURE(size);
        CAPTURE(index);
        CHECK(verify_inclusion(index, size, leaves[index], proof, root));
        CHECK_FALSE(verify_inclusion(index, size, with_flipped_bit(leaves[index], random), proof, root));
        CHECK_FALSE(verify_inclusion(index, size, leaves[index], proof, with_flipped_bit(root, random)));
        for (const HashPath& other : damaged(proof, random)) {
            CHECK_FALSE(verify_inclusion(index, size, leaves[index], other, root));
        }
    }
}

TEST_CASE("consistency proofs of random trees verify, and no damaged one does") {
    std::mt19937_64 random(3);
    for (int round = 0; round < 60; ++round) {
        const auto leaves = random_leaves(1 + random() % 2000, random);
        const MerkleTree tree = tree_of(leaves);
        const std::uint64_t newer_size = 1 + random() % leaves.size();
        const std::uint64_t older_size = 1 + random() % newer_size;
        const TreeHead newer{newer_size, tree.root_at(newer_size)};
        const TreeHead older{older_size, tree.root_at(older_size)};
        const HashPath proof = tree.consistency_proof(older_size, newer_size);
        CAPTURE(older_size);
        CAPTURE(newer_size);
        CHECK(verify_consistency(older, newer, proof));
        CHECK_FALSE(verify_consistency({older_size, with_flipped_bit(older.root, random)}, newer, proof));
        CHECK_FALSE(verify_consistency(older, {newer_size, with_flipped_bit(newer.root, random)}, proof));
        for (const HashPath& other : damaged(proof, random)) CHECK_FALSE(verify_consistency(older, newer, other));
    }
}

TEST_CASE("all consistency proofs of small trees verify") {
    std::mt19937_64 random(4);
    const auto leaves = random_leaves(40, random);
    const MerkleTree tree = tree_of(leaves);
    for (std::uint64_t newer = 0; newer <= leaves.size(); ++newer) {
        for (std::uint64_t older = 0; older <= newer; ++older) {
            CHECK(verify_consistency({older, tree.root_at(older)}, {newer, tree.root_at(newer)},
                                     tree.consistency_proof(older, newer)));
        }
    }
}

}  // namespace gzl::evidence
