// The commitment to one message's readings (S3): an RFC 6962 tree, so that each reading can be proved alone and the
// others stay secret.
#pragma once

#include <vector>

#include "evidence/merkle.hpp"
#include "telemetry/message.hpp"

namespace gzl::telemetry {

using BatchKey = std::array<std::uint8_t, 32>;  // random for each batch, kept with the readings

Hash hmac_sha256(ByteView key, ByteView message);  // RFC 2104, keys up to 64 bytes

// SHA-256(00 ‖ salt ‖ canonical reading); salt = HMAC-SHA-256(batch key, position in the message as 8 bytes, big end
// first).
Hash reading_leaf(const BatchKey& key, std::uint64_t position, const Reading& reading);

evidence::MerkleTree batch_tree(const BatchKey& key, const std::vector<Reading>& readings);

}  // namespace gzl::telemetry
