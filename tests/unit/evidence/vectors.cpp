#include "unit/evidence/vectors.hpp"

#include <fstream>
#include <iterator>
#include <memory>

#include <boost/json/parse.hpp>

#include "evidence/digest.hpp"

namespace gzl::evidence::test {

namespace {

std::unique_ptr<const boost::json::value> load() {
    std::ifstream file(GZL_SOURCE_DIR "/../shared/vectors/tlog.json");
    if (!file) return nullptr;
    const std::string text{std::istreambuf_iterator<char>(file), {}};
    return std::make_unique<const boost::json::value>(boost::json::parse(text));
}

NoteSigner signer(KeyAlgorithm algorithm, const std::string& name, std::string_view seed_hex) {
    return NoteSigner::from_key(name, PrivateKey::from_seed(algorithm, hex(seed_hex)).value()).value();
}

}  // namespace

const boost::json::object* vectors() {
    static const auto file = load();
    if (!file) {
        MESSAGE("skipped: the shared vectors are not there");
        return nullptr;
    }
    return &file->as_object();
}

std::string text_at(const boost::json::object& object, std::string_view key) {
    return std::string(object.at(key).as_string());
}

std::uint64_t number_at(const boost::json::object& object, std::string_view key) {
    return object.at(key).to_number<std::uint64_t>();
}

Bytes hex(std::string_view text) {
    return from_hex(text).value();
}

Hash hash_from_hex(std::string_view text) {
    return hash_of(hex(text)).value();
}

HashPath hex_path(const boost::json::value& list) {
    HashPath path;
    for (const auto& item : list.as_array()) path.push_back(hash_from_hex(item.as_string()));
    return path;
}

NoteSigner ed25519_signer(const std::string& name, std::string_view seed_hex) {
    return signer(KeyAlgorithm::ed25519, name, seed_hex);
}

NoteSigner sm2_signer(const std::string& name, std::string_view seed_hex) {
    return signer(KeyAlgorithm::sm2_sm3, name, seed_hex);
}

std::string reading(std::uint64_t i) {
    return "{\"reading\":" + std::to_string(i) + "}";
}

const MerkleTree& reading_tree() {
    static const MerkleTree tree = [] {
        MerkleTree built;
        for (std::uint64_t i = 0; i < 70'000; ++i) built.append(leaf_hash(bytes_of(reading(i))));
        return built;
    }();
    return tree;
}

}  // namespace gzl::evidence::test
