// The public leaf entry of a record: a commitment to the record, never the record itself, so that tiles can be public
// and destroying record and salt is erasure. Canonical JSON, exactly
//   {"v":1,"kind":"<kind>","seq":<n>,"commitment":"<64 hex digits>"}
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "base/bytes.hpp"
#include "base/result.hpp"

namespace gzl::evidence {

// SHA-256(salt ‖ record bytes).
Hash commitment(const Salt& salt, std::string_view record);

// A class of leaf such as "fact", never the business event's name: 1–32 of a–z, 0–9, '_', '-'.
bool is_leaf_kind(std::string_view kind);

struct LeafEntry {
    std::string kind;
    std::uint64_t seq = 0;  // the leaf's index in the log
    Hash commitment{};
    bool operator==(const LeafEntry&) const = default;
};

std::string leaf_entry(std::string_view kind, std::uint64_t seq, const Hash& commitment);
Result<LeafEntry> parse_leaf_entry(std::string_view text);  // only the canonical spelling

}  // namespace gzl::evidence
