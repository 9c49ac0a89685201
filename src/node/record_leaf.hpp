// The leaf of a record: what the Merkle tree commits to, and what tells whether the record's bytes are still those that
// were made durable.
#pragma once

#include "eventlog/event_log.hpp"

namespace gzl::node {

Hash record_leaf(std::uint64_t position, const Salt& salt, std::string_view record);

inline bool is_intact(const eventlog::StoredRecord& stored) {
    return record_leaf(stored.position, stored.salt, stored.record) == stored.leaf;
}

}  // namespace gzl::node
