#include "telemetry/batch_root.hpp"

#include "evidence/digest.hpp"
#include "evidence/hmac.hpp"

namespace gzl::telemetry {

namespace {

std::array<std::uint8_t, 8> big_endian(std::uint64_t number) {
    std::array<std::uint8_t, 8> bytes;
    for (std::size_t i = 0; i < bytes.size(); ++i) bytes[7 - i] = static_cast<std::uint8_t>(number >> (8 * i));
    return bytes;
}

}  // namespace

Hash reading_salt(const BatchKey& key, std::uint64_t position) {
    return evidence::HmacSha256(key).of(big_endian(position));
}

evidence::MerkleTree batch_tree(const BatchKey& key, const Message& message) {
    constexpr std::array<std::uint8_t, 1> kLeafPrefix{0};
    const evidence::HmacSha256 salts(key);
    evidence::MerkleTree tree;
    for (std::size_t i = 0; i < message.content.readings.size(); ++i)
        tree.append(evidence::sha256({kLeafPrefix, salts.of(big_endian(i)), bytes_of(message.reading_text(i))}));
    return tree;
}

}  // namespace gzl::telemetry
