#include "node/memory.hpp"

#include <cstring>

#include "base/binary.hpp"
#include "core/engine/engine.hpp"
#include "evidence/digest.hpp"

namespace gzl::node {

KeyHash key_hash(std::string_view by, std::string_view key) {
    const Hash full = evidence::sha256({bytes_of(by), bytes_of(std::string_view("\0", 1)), bytes_of(key)});
    KeyHash hash;
    std::memcpy(hash.data(), full.data(), hash.size());
    return hash;
}

void Memory::apply(const RecordHead& head, const core::Event& event) {
    CHECK_THAT(head.seq == size);
    core::apply(state, event, {head.at, {}});
    timeline.add(head.seq, event);
    if (!head.key.empty()) outcomes.add(key_hash(head.by, head.key), {head.input, head.first, head.count});
    ++size;
}

Hash Memory::digest() const {
    return evidence::sha256(bytes_of(to_binary(state)));
}

}  // namespace gzl::node
