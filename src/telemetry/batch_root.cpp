#include "telemetry/batch_root.hpp"

#include "base/check.hpp"
#include "base/json.hpp"
#include "evidence/digest.hpp"

namespace gzl::telemetry {

Hash hmac_sha256(ByteView key, ByteView message) {
    constexpr std::size_t kBlock = 64;
    CHECK_THAT(key.size() <= kBlock);
    std::array<std::uint8_t, kBlock> inner;
    std::array<std::uint8_t, kBlock> outer;
    inner.fill(0x36);
    outer.fill(0x5c);
    for (std::size_t i = 0; i < key.size(); ++i) {
        inner[i] ^= key[i];
        outer[i] ^= key[i];
    }
    return evidence::sha256({outer, evidence::sha256({inner, message})});
}

Hash reading_leaf(const BatchKey& key, std::uint64_t position, const Reading& reading) {
    std::array<std::uint8_t, 8> number;
    for (std::size_t i = 0; i < number.size(); ++i) number[7 - i] = static_cast<std::uint8_t>(position >> (8 * i));
    const std::string text = to_json(reading);
    const std::array<std::uint8_t, 1> prefix{0};
    return evidence::sha256({prefix, hmac_sha256(key, number), bytes_of(text)});
}

evidence::MerkleTree batch_tree(const BatchKey& key, const std::vector<Reading>& readings) {
    evidence::MerkleTree tree;
    for (std::size_t i = 0; i < readings.size(); ++i) tree.append(reading_leaf(key, i, readings[i]));
    return tree;
}

}  // namespace gzl::telemetry
