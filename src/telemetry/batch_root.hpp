// The commitment to one message's readings (S3): an RFC 6962 tree, so that each reading can be proved alone and the
// others stay secret.
#pragma once

#include "evidence/merkle.hpp"
#include "telemetry/message.hpp"

namespace gzl::telemetry {

using BatchKey = std::array<std::uint8_t, 32>;  // of one message, from a secret of the gateway's day

// HMAC-SHA-256(batch key, position in the message as 8 bytes, big end first).
Hash reading_salt(const BatchKey& key, std::uint64_t position);

// Over all readings of the message; leaf = SHA-256(00 ‖ salt ‖ canonical reading).
evidence::MerkleTree batch_tree(const BatchKey& key, const Message& message);

}  // namespace gzl::telemetry
